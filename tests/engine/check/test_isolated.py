import time

import pytest

from engine.check import check_isolated, check_release
from tests.engine.check.drawn import HEAD, source
from tests.engine.check.hostile import HOSTILE, chain


def codes(name: str, data: bytes) -> tuple[str, set[str]]:
    report = check_isolated({name: data}, topics=[], groups=[], profile="standard")
    return report.status, {f.code for f in report.findings if f.severity == "error"}


@pytest.mark.parametrize(("data", "expected"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_files_are_refused_by_name_and_place(data, expected):
    asked = {"topics": [], "groups": [], "profile": "standard"}

    report = check_isolated({"x.bpmn": data}, **asked, seconds=30)  # the machine may be busy

    assert (report.status, {f.code for f in report.findings if f.severity == "error"}) == (
        "refused",
        expected,
    )
    assert [f.code for f in report.findings if f.line is None] == []


def test_a_long_chain_is_nothing_special():
    assert codes("x.bpmn", chain(600)) == ("runs", set())


def test_a_child_that_takes_too_long_is_ended():
    began = time.monotonic()

    report = check_isolated({"x.bpmn": source("")}, topics=None, groups=None, seconds=0.0001)

    assert [(f.code, f.file, f.facts) for f in report.findings] == [
        ("check_timeout", "x.bpmn", {"seconds": 0.0001})
    ]
    assert time.monotonic() - began < 3


def test_a_child_that_fails_is_told():
    report = check_isolated({"x.bpmn": source("")}, topics=None, groups=None, profile="lenient")

    assert (report.status, [f.code for f in report.findings]) == ("refused", ["check_failed"])


def test_many_files_together_have_a_limit():
    files = {f"{n}.bpmn": b" " * 4_900_000 for n in range(9)}

    report = check_isolated(files, topics=None, groups=None)

    assert [(f.code, f.file) for f in report.findings] == [("xml_too_large", "0.bpmn")]


def test_the_child_says_what_the_check_says():
    files = {"x.bpmn": f'{HEAD}<process id="p"><task id="a"/></process></definitions>'.encode()}
    asked = {"topics": ["t"], "groups": ["g"], "messages": ["m"]}

    assert check_isolated(files, **asked) == check_release(files, **asked)
