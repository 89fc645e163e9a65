"""The given drawings of MIWG, Operaton and betsy: read or refused, never a crash."""

from string import Formatter

from complaints.catalogue import text_of
from engine.bpmn.compile import compile_release
from engine.check import check_release
from engine.commands import Publish, SaveDefinitionDraft
from engine.errors import ReleaseRefused
from engine.queries import DefinitionDraftSource, Definitions, Source
from tests.conformance.given import drawings

CORPORA = ("bpmn-miwg-test-suite", "operaton", "betsy")
# The file as a whole is meant.
OF_FILES = ("bpmn_missing", "process_missing")
# Constraint files that are not refused, each with the reason. Whatever is not supported yet is
# refused by its name, so only these pass.
NOT_REFUSED = {
    "EXT107_1_fail.bpmn": "a list may leave out a flow: modellers add only those they touch",
    "EXT128_1_failure_boundary.bpmn": "events take what a message brings without data outputs",
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


def is_clear(finding):
    """It has a place, and sentences in both languages whose facts are all there."""
    facts = {**finding.facts, "element_id": finding.element_id, "file": finding.file, "why": ""}
    for subject in ("findings", "findings.do"):
        for language in ("zh", "en"):
            text = text_of(subject, finding.code, language)
            if text is None or not {name for _, name, *_ in Formatter().parse(text) if name} <= set(
                facts
            ):
                return False
    return finding.line is not None and (finding.element_id or finding.code in OF_FILES)


def test_what_refuses_a_given_drawing_has_line_id_and_sentence():
    unclear = [
        (file.name, finding)
        for file in drawings(*CORPORA)
        for finding in check_release(
            {"x.bpmn": file.read_bytes()}, topics=None, groups=None
        ).findings
        if not is_clear(finding)
    ]

    assert unclear == []


def test_given_drawings_come_back_byte_for_byte(house):
    """As drafts, whatever they hold; those that run also as what is published."""
    changed = []
    for file in drawings(*CORPORA):
        source = file.read_bytes()
        house.run(SaveDefinitionDraft(file="x.bpmn", source=source, base=0))
        kept = [house.ask(DefinitionDraftSource(file="x.bpmn"))]
        if status(file) == "runs" and compiles(file):
            house.run(Publish(files={"x.bpmn": source}))
            kept.append(house.ask(Source(definition=house.ask(Definitions())[0].id)))
        changed += [file.name for one in kept if one != source]

    assert changed == []


def test_what_the_check_lets_run_compiles():
    files = drawings(*CORPORA)

    refused = [file.name for file in files if status(file) == "runs" and not compiles(file)]

    assert refused == []


def test_constraint_files_are_refused_but_for_those_listed():
    files = drawings("betsy/pebl-builder/src/main/resources/files/bpmn/bpmn_constraints")

    passing = {file.name for file in files if status(file) != "refused"}

    assert sorted(passing - NOT_REFUSED.keys()) == []
    assert sorted(NOT_REFUSED.keys() - passing) == []
