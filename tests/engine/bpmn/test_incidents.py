"""Whatever stops a token can be retried from where it stopped, or skipped, and nothing is lost."""

import pytest

from engine.bpmn import NotOpen
from engine.errors import OperationFailed

SOON = "1970-01-01T01:00:00Z"


def codes(kit, run):
    return [(e["el"], e["code"]) for e in kit.told(run, "incident")]


def retried(kit, run, no, at=1):
    run.retry(no, at * 1_000_000)
    return kit.saved(run)


def skipped(kit, run, no, at=1, **values):
    run.skip(no, values, at * 1_000_000)
    return kit.saved(run)


def changed(kit, run, at=1, **values):
    run.set_variables(values, at * 1_000_000)
    return kit.saved(run)


# -- entering ----------------------------------------------------------------------------------


def test_inputs_are_taken_afresh_when_entering_is_retried(kit):
    task = kit.user("a", inputs={"n": "=n + 1"}, camunda__dueDate="=due")
    run = kit.begin(kit.release(kit.start(), task, kit.chain("start", "a")), n=1, due="bad")

    run = retried(kit, changed(kit, run, due=SOON), 1)

    assert [token.locals for token in run.tokens()] == [{"n": 2}]


def boundaried(kit, *others):
    return kit.release(
        kit.start(),
        kit.user("a"),
        kit.boundary("late", "a", kit.timer("=due", "timeDate")),
        kit.boundary("note", "a", kit.message(), interrupts=False),
        kit.user("after"),
        kit.end(),
        kit.chain("start", "a", "end"),
        kit.flow("late", "after"),
        *others,
    )


def test_a_boundary_that_cannot_be_armed_stops_its_host_before_anything_is_armed(kit):
    run = kit.begin(boundaried(kit), due="bad")
    assert (codes(kit, run), run.waits, kit.open(run)) == ([("a", "time_unreadable")], [], {})

    run = retried(kit, changed(kit, run, due=SOON), 1)

    assert (kit.open(run), run.next_due, len(run.waits)) == ({1: "a"}, 3_600_000_000, 1)


# -- timers that follow variables --------------------------------------------------------------


def test_a_boundary_timer_that_became_unreadable_can_be_done_without(kit):
    run = changed(kit, kit.begin(boundaried(kit), due=SOON), due="bad")

    run = skipped(kit, run, 1)

    assert kit.told(run, "entered", "left", "flow", "timer_cancelled") == [
        {"e": "timer_cancelled", "no": 3}
    ]
    assert (kit.open(run), run.next_due) == ({1: "a"}, None)
    assert kit.complete(run, 1).status == "completed"


def test_an_unreadable_boundary_timer_goes_with_its_host(kit):
    run = changed(kit, kit.begin(boundaried(kit), due=SOON), due="bad")

    run = kit.complete(run, 1)

    assert (run.status, kit.told(run, "resolved", "timer_cancelled")) == (
        "completed",
        [{"e": "resolved", "no": 1}, {"e": "timer_cancelled", "no": 3}],
    )


def test_a_catch_whose_timer_became_unreadable_is_passed_when_skipped(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("intermediateCatchEvent", "wait", kit.timer("=due", "timeDate")),
        kit.user("z"),
        kit.chain("start", "wait", "z"),
    )
    run = changed(kit, kit.begin(compiled, due=SOON), due="bad")

    run = skipped(kit, run, 1)

    assert [e["e"] for e in run.effects] == [
        "resolved",
        "timer_cancelled",
        "left",
        "flow",
        "entered",
        "opened",
    ]


# -- leaving -----------------------------------------------------------------------------------


def test_a_host_that_failed_on_its_way_out_is_interrupted_with_all_its_boundaries(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a", outputs={"x": "=function(y) y"}),
        kit.boundary("stop", "a", kit.message("stop")),
        kit.boundary("late", "a", kit.timer("PT9S")),
        kit.user("after"),
        kit.chain("start", "a"),
        kit.flow("stop", "after"),
        kit.flow("late", "after"),
    )
    run = kit.complete(kit.begin(compiled), 1)

    run = kit.deliver(run, "stop")

    assert (kit.open(run), run.next_due) == ({2: "after"}, None)
    assert kit.told(run, "cut") == [{"e": "cut", "el": "a"}]
    with pytest.raises(NotOpen):
        run.retry(1, 2)


def test_a_failing_output_of_a_boundary_beside_the_work_stops_its_own_token(kit):
    compiled = kit.release(
        kit.start(),
        kit.user("a"),
        kit.boundary(
            "note",
            "a",
            kit.message(),
            interrupts=False,
            outputs={"x": "=if bad then function(y) y else 1"},
        ),
        kit.user("after"),
        kit.chain("start", "a"),
        kit.flow("note", "after"),
    )
    run = kit.deliver(kit.begin(compiled), bad=True)
    assert (codes(kit, run), len(run.waits)) == ([("note", "feel_not_loggable")], 1)

    run = kit.deliver(run, bad=False)
    assert kit.open(run) == {1: "a", 2: "after"}
    run = retried(kit, run, 1)

    assert (kit.open(run), len(run.waits)) == ({1: "a", 2: "after", 3: "after"}, 1)


def unsure(kit, **more):
    return kit.release(
        kit.start(),
        kit.node("exclusiveGateway", "x", **more),
        kit.user("b"),
        kit.user("c"),
        kit.flow("start", "x"),
        kit.flow("x", "b", "n > 2"),
        kit.flow("x", "c", "n < 0" if not more else None),
    )


def test_skipping_a_gateway_takes_a_condition_that_cannot_be_decided_for_false(kit):
    run = kit.begin(unsure(kit, default="x__c"), n="many")

    run = skipped(kit, run, 1)

    assert list(kit.open(run).values()) == ["c"]


def test_skipping_a_gateway_with_values_decides_by_them(kit):
    run = kit.begin(unsure(kit, default="x__c"), n="many")

    run = skipped(kit, run, 1, n=5)

    assert list(kit.open(run).values()) == ["b"]


def test_skipping_a_gateway_without_a_way_out_stops_there_again(kit):
    run = skipped(kit, kit.begin(unsure(kit), n="many"), 1)

    assert codes(kit, run) == [("x", "no_flow")]


# -- workers and operations ----------------------------------------------------------------------


def served(kit, topics=None):
    task = kit.node("serviceTask", "s", camunda__type="external", camunda__topic="t")
    return kit.release(
        kit.start(), task, kit.user("z"), kit.chain("start", "s", "z"), topics=topics or {}
    )


def test_a_worker_that_gave_up_is_asked_again_when_that_is_retried(kit):
    run = kit.begin(served(kit))
    number = kit.told(run, "external")[0]["no"]
    run.fail(number, "BROKEN", 1)
    run = kit.saved(run)
    assert codes(kit, run) == [("s", "error_uncaught")]
    assert kit.told(run, "external_done") == [{"e": "external_done", "no": number}]
    with pytest.raises(NotOpen):
        run.finish(number, {}, 2)

    run = retried(kit, run, 1)

    assert kit.told(run, "external")[0]["no"] == number
    run.finish(number, {"r": 1}, 3)
    assert (kit.open(run), run.variables) == ({1: "z"}, {"r": 1})


def test_facts_of_an_operation_may_have_any_name(kit):
    kit.world.answers["t"] = OperationFailed("no_luck", code="x", topic="y")
    run = kit.begin(served(kit, {"t": "inline"}))

    assert [e["facts"] for e in kit.told(run, "incident")] == [{"code": "x", "topic": "t"}]


# -- in general ----------------------------------------------------------------------------------


def test_cancelling_an_instance_resolves_what_is_open(kit):
    run = kit.begin(unsure(kit), n="many")

    run.cancel(2)

    assert [e["e"] for e in run.effects] == ["resolved", "cut", "cancelled_instance"]


def test_an_incident_is_open_once(kit):
    run = skipped(kit, kit.begin(unsure(kit, default="x__c"), n="many"), 1)

    with pytest.raises(NotOpen):
        run.skip(1, {}, 2)
