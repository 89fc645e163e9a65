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


# -- event sub-processes and scopes --------------------------------------------------------------


def watched(kit, *, interrupts="false"):
    side = kit.node(
        "subProcess",
        "side",
        kit.start("tock", kit.timer("=due", "timeDate"), isInterrupting=interrupts)
        + kit.user("look")
        + kit.chain("tock", "look"),
        triggeredByEvent="true",
    )
    return kit.start("s") + side + kit.user("u") + kit.end("e") + kit.chain("s", "u", "e")


def embedded(kit):
    return kit.release(
        kit.start(),
        kit.node("subProcess", "body", watched(kit)),
        kit.user("z"),
        kit.chain("start", "body", "z"),
    )


def called(kit):
    carried = '<camunda:in variables="all"/><camunda:out variables="all"/>'
    return kit.release(
        kit.start(),
        kit.node("callActivity", "body", calledElement="other", extension=carried),
        kit.user("z"),
        kit.chain("start", "body", "z"),
        others={"other": (watched(kit),)},
    )


def whole(kit):
    return kit.release(watched(kit))


@pytest.mark.parametrize("drawn", [embedded, called, whole])
def test_an_event_sub_process_that_cannot_be_armed_does_not_hold_the_work(kit, drawn):
    run = kit.begin(drawn(kit), due="bad")

    assert (codes(kit, run), kit.open(run)) == ([("side", "time_unreadable")], {1: "u"})
    after = [] if drawn is whole else ["z"]
    done = kit.complete(run, 1)
    assert (list(kit.open(done).values()), kit.told(done, "resolved")) == (
        after,
        [{"e": "resolved", "no": 1}],
    )


@pytest.mark.parametrize("drawn", [embedded, whole])
def test_an_event_sub_process_is_armed_when_that_is_retried(kit, drawn):
    run = kit.begin(drawn(kit), due="bad")

    again = retried(kit, run, 1)
    assert codes(kit, again) == [("side", "time_unreadable")]
    run = retried(kit, changed(kit, again, due=SOON), 2)

    assert run.next_due == 3_600_000_000
    assert list(kit.open(kit.tick(run, 3600)).values()) == ["u", "look"]


def test_an_event_sub_process_that_cannot_be_armed_can_be_done_without(kit):
    run = skipped(kit, kit.begin(embedded(kit), due="bad"), 1)

    assert (kit.open(run), run.next_due) == ({1: "u"}, None)


# -- calls -------------------------------------------------------------------------------------


def calling(kit, *carried):
    callee = (kit.start("s"), kit.user("u"), kit.end("e"), kit.chain("s", "u", "e"))
    return kit.release(
        kit.start(),
        kit.node("callActivity", "c", calledElement="other", extension="".join(carried)),
        kit.user("z"),
        kit.chain("start", "c", "z"),
        others={"other": callee},
    )


OUT = '<camunda:out sourceExpression="{0}" target="{1}"/>'
BROKEN = OUT.format("function(x) x", "bad")


def test_what_a_callee_hands_back_is_not_lost_when_its_mapping_fails(kit):
    mapping = OUT.format("if n = 1 then (function(x) x) else n", "result")
    run = kit.complete(kit.begin(calling(kit, mapping)), 1, n=1)
    assert codes(kit, run) == [("c", "feel_not_loggable")]
    assert len(run.scopes()) == 2

    run = retried(kit, run, 1)
    assert codes(kit, run) == [("c", "feel_not_loggable")]
    run.scopes()[1].variables["n"] = 7
    run = retried(kit, run, 2)

    assert (run.variables, len(run.scopes()), kit.open(run)) == ({"result": 7}, 1, {2: "z"})


def test_a_call_whose_mapping_fails_can_be_skipped_with_values(kit):
    run = kit.complete(kit.begin(calling(kit, BROKEN)), 1)

    run = skipped(kit, run, 1, result=3)

    assert (run.variables, len(run.scopes()), kit.open(run)) == ({"result": 3}, 1, {2: "z"})


def test_a_call_whose_mapping_failed_can_be_interrupted(kit):
    callee = (kit.start("s"), kit.user("u"), kit.chain("s", "u"))
    compiled = kit.release(
        kit.start(),
        kit.node("callActivity", "c", calledElement="other", extension=BROKEN),
        kit.boundary("stop", "c", kit.message("stop")),
        kit.boundary("late", "c", kit.timer("PT9S")),
        kit.user("z"),
        kit.user("after"),
        kit.chain("start", "c", "z"),
        kit.flow("stop", "after"),
        kit.flow("late", "after"),
        others={"other": callee},
    )
    run = kit.complete(kit.begin(compiled), 1)

    run = kit.deliver(run, "stop")

    assert (kit.open(run), len(run.scopes()), run.next_due) == ({2: "after"}, 1, None)
    assert kit.told(run, "resolved") == [{"e": "resolved", "no": 1}]


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
            "note", "a", kit.message(), interrupts=False, outputs={"x": "=if bad then function(y) y else 1"}
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


# -- rounds ------------------------------------------------------------------------------------


def rounds(kit, until, *, sequential="false", value="=decision"):
    done = f"<completionCondition>{until}</completionCondition>"
    tag = "multiInstanceLoopCharacteristics"
    items = 'camunda:collection="=[1, 2]" camunda:elementVariable="i"'
    return kit.release(
        kit.start(),
        kit.user(
            "ask",
            f'<{tag} isSequential="{sequential}" {items}>{done}</{tag}>',
            properties={"bihuan:collect": "all", "bihuan:collect_value": value},
        ),
        kit.user("z"),
        kit.chain("start", "ask", "z"),
    )


@pytest.mark.parametrize("sequential", ["true", "false"])
def test_a_round_whose_condition_cannot_be_decided_counts_as_not_enough_when_skipped(
    kit, sequential
):
    run = kit.begin(rounds(kit, "stop", sequential=sequential))
    run = kit.complete(run, 1, decision="a")
    assert codes(kit, run) == [("ask", "condition_not_boolean")]

    run = skipped(kit, run, 1, stop=None)
    run = kit.complete(run, 2, stop=False, decision="b")

    assert (kit.open(run), run.variables["all"]) == ({3: "z"}, ["a", "b"])


def test_a_round_whose_value_cannot_be_gathered_counts_as_null_when_skipped(kit):
    run = kit.begin(rounds(kit, "false", value="=function(x) x"))
    for number in (1, 2):
        run = kit.complete(run, number)
    assert codes(kit, run) == [("ask", "feel_not_loggable")]

    run = skipped(kit, skipped(kit, run, 1), 2)

    assert (kit.open(run), run.variables["all"]) == ({3: "z"}, [None, None])


# -- racing events -----------------------------------------------------------------------------


def racing(kit):
    return kit.release(
        kit.start(),
        kit.node("eventBasedGateway", "g"),
        kit.node("intermediateCatchEvent", "soon", kit.timer("=due", "timeDate")),
        kit.node("receiveTask", "said", messageRef="m_call"),
        kit.user("a"),
        kit.user("b"),
        kit.chain("start", "g", "soon", "a"),
        kit.chain("g", "said", "b"),
    )


def test_skipping_a_racing_event_calls_the_others_off(kit):
    run = skipped(kit, kit.begin(racing(kit), due="bad"), 1)

    assert (list(kit.open(run).values()), run.waits) == (["a"], [])


def test_a_racing_event_that_failed_is_called_off_with_the_others(kit):
    run = kit.deliver(kit.begin(racing(kit), due="bad"))

    assert list(kit.open(run).values()) == ["b"]
    assert kit.told(run, "resolved", "timer_cancelled") == [{"e": "resolved", "no": 1}]


def test_a_racing_event_may_still_win_after_it_was_retried(kit):
    run = retried(kit, changed(kit, kit.begin(racing(kit), due="bad"), due=SOON), 1)

    run = kit.tick(run, 3600)

    assert (list(kit.open(run).values()), run.waits) == (["a"], [])


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

    assert [e["facts"] for e in kit.told(run, "incident")] == [
        {"code": "x", "topic": "t"}
    ]


# -- in general ----------------------------------------------------------------------------------


def test_cancelling_an_instance_resolves_what_is_open(kit):
    run = kit.begin(unsure(kit), n="many")

    run.cancel(2)

    assert [e["e"] for e in run.effects] == ["resolved", "cut", "cancelled_instance"]


def test_an_incident_is_open_once(kit):
    run = skipped(kit, kit.begin(unsure(kit, default="x__c"), n="many"), 1)

    with pytest.raises(NotOpen):
        run.skip(1, {}, 2)
