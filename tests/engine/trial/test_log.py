from engine import bpmn
from engine.trial.budget import Budget
from engine.trial.log import MOST_HAPPENINGS, Log
from tests.engine.trial.drawn import END, START, file

COMPILED = bpmn.compile_release({"x.bpmn": file(p=START + END)}, {})


def log():
    return Log(COMPILED, Budget(), 0)


def test_an_error_end_that_nobody_catches_is_a_line_and_no_failure():
    kept = log()

    assert kept.failed("p", "e", "error_uncaught", {"error": "E"})
    assert (kept.trace, kept.failures) == (["uncaught error: E"], [])
    assert [(f.code, f.severity) for f in kept.error_ends] == [("error_uncaught", "warning")]


def test_what_else_cannot_go_on_is_a_failure():
    kept = log()

    assert not kept.failed("p", "s", "error_uncaught", {"error": "E"})
    assert not kept.failed("p", "s", "BROKEN", {"topic": "script:a"})
    assert not kept.failed("p", "s", "no_flow", {"element": "s"})
    assert [(f.code, f.facts) for f in kept.failures] == [
        ("error_uncaught", {"element": "s", "error": "E"}),
        ("error_uncaught", {"element": "s", "error": "BROKEN"}),
        ("no_flow", {"element": "s"}),
    ]


def test_a_story_ends_where_nobody_reads_on():
    kept = log()
    for at in range(MOST_HAPPENINGS + 5):
        kept.happened(at, "timer")

    assert (len(kept.story), kept.story[-1].after) == (MOST_HAPPENINGS, MOST_HAPPENINGS - 1)
