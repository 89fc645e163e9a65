"""What stops inside scopes, calls, rounds and races can be retried or skipped as well."""

import pytest

from tests.engine.bpmn.test_incidents import SOON, changed, codes, retried, skipped

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
