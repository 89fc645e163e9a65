import time

import pytest

from engine.check.limits import MAX_FILE
from engine.trial import Question, Trials, try_out
from tests.engine.check.hostile import HOSTILE
from tests.engine.trial.drawn import END, START, event, line, question, script, timer

GOOD = question(
    processes={"p": START + script("a") + END + line("s", "a", "e")}, variables={"n": 1}
)
ENDLESS = question(
    processes={"p": START + event("t", timer("PT0.000001S")) + line("s", "t", "t")},
)
PLACE = ("x.bpmn", 1)


@pytest.fixture
def trials():
    with Trials(reading=30) as found:
        yield found


def told(outcome):
    return outcome.status, [(f.code, (f.file, f.line)) for f in outcome.findings]


def test_the_child_says_what_a_trial_says(trials):
    assert [trials.run(GOOD), trials.run(GOOD)] == [try_out(GOOD)] * 2


def test_a_child_that_reads_too_long_is_ended_and_the_next_is_another():
    with Trials(reading=0.01) as trials:
        began = time.monotonic()

        assert told(trials.run(GOOD)) == ("refused", [("check_timeout", PLACE)])
        assert told(trials.run(GOOD)) == ("refused", [("check_timeout", PLACE)])
        assert time.monotonic() - began < 5


def test_a_child_that_runs_too_long_is_ended():
    with Trials(reading=30, running=0.05) as trials:
        assert told(trials.run(ENDLESS)) == ("failed", [("trial_timeout", PLACE)])


def test_a_child_that_breaks_off_is_told_and_the_next_trial_runs(trials):
    broken = Question(files={"x.bpmn": b""}, begun=0, scripts=[])

    assert told(trials.run(broken)) == ("refused", [("check_failed", PLACE)])
    assert trials.run(GOOD).status == "completed"


def test_a_file_that_nobody_should_read_never_gets_there():
    large = Question(files={"x.bpmn": b" " * (MAX_FILE + 1)}, begun=0)

    assert told(Trials(reading=0).run(large)) == ("refused", [("xml_too_large", PLACE)])


def test_hostile_files_are_refused_by_name_and_place(trials):
    for kind, (data, expected) in HOSTILE.items():
        outcome = trials.run(Question(files={"x.bpmn": data}, begun=0))

        told = {f.code for f in outcome.findings if f.severity == "error"}
        assert (kind, outcome.status, told) == (kind, "refused", expected)
        assert all(finding.line for finding in outcome.findings)
