import pytest

from tests.engine.check.drawn import flow
from tests.engine.trial.drawn import (
    END,
    ERROR,
    START,
    codes,
    event,
    line,
    script,
    timer,
    tried,
)

WAITING = {"long": [{"trace": "begun"}, {"wait": "PT10S"}, {"trace": "done"}]}


def boundary(host, inside, *, cuts=True):
    attributes = f'attachedToRef="{host}" cancelActivity="{str(cuts).lower()}"'
    return event("y", inside, "boundaryEvent", attributes)


def test_tasks_are_completed_with_what_was_given_or_with_nothing():
    tasks = '<userTask id="u"/><serviceTask id="w" xmlns:c="http://camunda.org/schema/1.0/bpmn"'
    tasks += ' c:type="external" c:topic="t"/>'

    outcome = tried(
        p=START + tasks + END + line("s", "u", "w", "e"),
        variables={"a": 1},
        answers={"u": {"b": 2}, "w": {"c": 3}},
    )

    assert (outcome.status, outcome.variables) == ("completed", {"a": 1, "b": 2, "c": 3})
    assert [happening.what for happening in outcome.story] == ["started", "task", "work", "ended"]


def test_the_clock_jumps_from_due_time_to_due_time():
    drawn = event("t", timer("P1D")) + event("w", timer("P2D")) + script("a")

    outcome = tried(p=START + drawn + END + line("s", "t", "w", "a", "e"))

    assert (outcome.status, outcome.trace) == ("completed", ("a",))
    assert [h.after // 86_400_000_000 for h in outcome.story] == [0, 1, 3, 3]


def test_beyond_the_horizon_nothing_comes():
    drawn = START + event("t", timer("P1D")) + END + line("s", "t", "e")

    assert [tried(p=drawn, horizon=h).status for h in ("PT23H59M59S", "PT24H")] == [
        "waiting",
        "completed",
    ]


def test_a_cycle_comes_round_by_round():
    drawn = START + '<receiveTask id="w" messageRef="m_call"/>' + script("a") + line("s", "w")
    drawn += boundary("w", timer("R3/PT1H", "timeCycle"), cuts=False) + line("y", "a")

    outcome = tried(p=drawn)

    assert (outcome.status, outcome.trace) == ("waiting", ("a", "a", "a"))


def test_a_script_that_takes_time_is_cut_off_by_what_comes_first():
    drawn = START + script("t", "long") + script("a") + END
    drawn += boundary("t", timer("PT5S")) + line("s", "t", "e") + line("y", "a", "e")

    outcome = tried(p=drawn, scripts=WAITING)

    assert (outcome.status, outcome.trace) == ("completed", ("begun", "a"))


def test_scripts_that_take_time_run_beside_each_other():
    drawn = START + script("t", "long") + script("w", "long") + line("s", "t") + line("s", "w")

    outcome = tried(p=drawn, scripts=WAITING)

    assert outcome.trace == ("begun", "begun", "done", "done")
    assert outcome.story[-1].after == 10_000_000


def test_what_a_script_sets_goes_to_the_variables_it_saw():
    counts = {
        "more": [{"set": {"n": "n + 1"}}],
        "later": [{"wait": "PT1S"}, {"set": {"n": "n * 10"}}],
    }
    drawn = START + script("t", "more") + script("w", "later") + END + line("s", "t", "w", "e")

    assert tried(p=drawn, scripts=counts, variables={"n": 1}).variables == {"n": 20}


@pytest.mark.parametrize("actions", [[], [{"wait": "PT1S"}]], ids=["at once", "later"])
def test_an_error_of_a_script_goes_to_who_catches_it(actions):
    broken = {"broken": [*actions, {"error": "BROKEN"}]}
    drawn = START + script("t", "broken") + END + line("s", "t", "e")
    catching = boundary("t", ERROR) + script("b") + line("y", "b")

    caught = tried(p=drawn + catching, scripts=broken)
    uncaught = tried(p=drawn, scripts=broken)

    assert (caught.status, caught.trace) == ("completed", ("b",))
    assert (uncaught.status, codes(uncaught)) == ("failed", [("error_uncaught", "t")])


def test_a_condition_that_cannot_be_decided_fails_there():
    drawn = START + '<exclusiveGateway id="g"/>' + END + line("s", "g")

    outcome = tried(p=drawn + flow("f", "g", "e", "x &gt; 1"))

    assert (outcome.status, codes(outcome)) == ("failed", [("condition_not_boolean", "g")])


def test_an_expression_of_a_script_without_value_fails_there():
    drawn = START + script("t", "odd") + line("s", "t")

    outcome = tried(p=drawn, scripts={"odd": [{"wait": "PT1S"}, {"set": {"n": "function(a) a"}}]})

    assert (outcome.status, codes(outcome)[0]) == ("failed", ("feel_not_loggable", "t"))
