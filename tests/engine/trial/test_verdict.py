import pytest

from engine.trial.verdict import MOST_WAITS
from tests.engine.trial.drawn import (
    END,
    ERROR,
    MESSAGE,
    SIGNAL,
    START,
    codes,
    event,
    line,
    script,
    timer,
    tried,
)


@pytest.mark.parametrize(
    ("waits", "code"),
    [
        (event("c", MESSAGE), "trial_awaits_message"),
        (event("c", SIGNAL), "trial_awaits_signal"),
        (event("c", timer("P31D")), "trial_awaits_time"),
        (script("c", "long"), "trial_awaits"),
    ],
)
def test_what_is_waited_for_is_told(waits, code):
    outcome = tried(
        p=START + waits + END + line("s", "c", "e"), scripts={"long": [{"wait": "P31D"}]}
    )

    assert (outcome.status, codes(outcome)) == ("waiting", [(code, "c")])
    assert [finding.line for finding in outcome.findings] == [4]


def test_an_instance_at_an_error_end_that_nobody_catches_has_ended():
    end = event("e", ERROR, "endEvent")

    outcome = tried(p=START + script("a") + end + line("s", "a", "e"))

    assert (outcome.status, outcome.trace) == ("completed", ("a", "uncaught error: BROKEN"))
    assert codes(outcome) == [("error_uncaught", "e")]


def test_it_has_not_where_other_work_is_left():
    end = event("e", ERROR, "endEvent") + event("c", MESSAGE)

    outcome = tried(p=START + end + line("s", "e") + line("s", "c"))

    assert outcome.status == "waiting"


def test_a_failure_stays_one_when_its_branch_is_cut_off_later():
    drawn = START + '<userTask id="u" camunda:dueDate="=5"/>' + event("k", timer("P1D"))
    drawn += '<endEvent id="x"><terminateEventDefinition/></endEvent>'

    outcome = tried(p=drawn + line("s", "u") + line("s", "k", "x"))

    assert (outcome.status, codes(outcome)) == ("failed", [("time_unreadable", "u")])


def test_a_crowd_of_waits_is_not_told_one_by_one():
    many = "".join(event(f"c{n}", MESSAGE) + line("s", f"c{n}") for n in range(MOST_WAITS + 10))

    assert len(tried(p=START + many).findings) == MOST_WAITS
