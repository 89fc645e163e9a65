"""The given drawings of MIWG, Operaton and betsy: read or refused, never a crash."""

from engine.bpmn.compile import compile_release
from engine.check import check_release
from engine.errors import ReleaseRefused
from tests.conformance.given import drawings

# Constraint files that are not refused, each with the reason. Whatever is not supported yet is
# refused by its name, so only these pass.
NOT_REFUSED = {
    "EXT107_1_fail.bpmn": "a list may leave out a flow: modellers add only those they touch",
    "EXT128_1_failure_boundary.bpmn": "events take what a message brings without data outputs",
    "REF_17.bpmn": "interfaces are not read",
    "REF_5.bpmn": "interfaces are not read",
}


def compiles(file):
    try:
        compile_release({"x.bpmn": file.read_bytes()}, {})
    except ReleaseRefused:
        return False
    return True


def status(file, profile="standard"):
    report = check_release({"x.bpmn": file.read_bytes()}, topics=None, groups=None, profile=profile)
    return report.status


def test_every_given_drawing_has_a_verdict_and_its_errors_a_place():
    files = drawings("bpmn-miwg-test-suite", "operaton", "betsy")

    unplaced = [
        (file.name, finding.code)
        for file in files
        for finding in check_release(
            {"x.bpmn": file.read_bytes()}, topics=None, groups=None
        ).findings
        if finding.line is None
    ]

    assert unplaced == []


def test_what_the_check_lets_run_compiles():
    files = drawings("bpmn-miwg-test-suite", "operaton", "betsy")

    refused = [file.name for file in files if status(file) == "runs" and not compiles(file)]

    assert refused == []


def test_constraint_files_are_refused_but_for_those_listed():
    files = drawings("betsy/pebl-builder/src/main/resources/files/bpmn/bpmn_constraints")

    passing = {file.name for file in files if status(file) != "refused"}

    assert sorted(passing - NOT_REFUSED.keys()) == []
    assert sorted(NOT_REFUSED.keys() - passing) == []
