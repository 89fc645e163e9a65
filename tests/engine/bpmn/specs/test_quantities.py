import pytest

from tests.engine.bpmn.side_by_side import SideBySide
from tests.engine.bpmn.specs.test_multi_instance import rounds_of
from tests.engine.bpmn.test_compile import refused


def forked(kit, *parts, **variables):
    """start -> three user tasks at once -> x -> z."""
    tasks = [kit.user(name) + kit.chain("p", name, "x") for name in "abc"]
    gateway = kit.node("parallelGateway", "p")
    drawn = [kit.start(), gateway, *tasks, *parts, kit.user("z"), kit.end()]
    ways = [kit.chain("start", "p"), kit.chain("x", "z", "end")]
    return SideBySide(kit, kit.release(*drawn, *ways), **variables)


def test_an_activity_begins_when_enough_tokens_have_come_and_once_for_them(kit):
    case = forked(kit, kit.user("x", startQuantity="2"))

    seen = [list(case.complete(number).open) for number in (1, 2, 3)]

    assert seen == [["b", "c"], ["c", "x"], ["x"]]
    assert case.live.status == "active"
    assert [case.complete(4).open, case.complete(5).open] == [["z"], []]
    assert case.run.status == "active"


def test_the_effects_of_tokens_that_wait_are_those_of_a_join(kit):
    case = forked(kit, kit.user("x", startQuantity="2"))

    told = [
        [(e["e"], e["el"]) for e in case.complete(number).run.effects if e.get("el") == "x"]
        for number in (1, 2)
    ]

    assert told == [[("entered", "x")], [("entered", "x"), ("left", "x"), ("opened", "x")]]


def test_an_activity_leaves_with_several_tokens_along_each_flow_it_takes(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("task", "t", completionQuantity="2", default="t__rest"),
        *(kit.user(name) for name in ("a", "small", "rest")),
        kit.flow("start", "t"),
        kit.flow("t", "a"),
        kit.flow("t", "small", "n < 10"),
        kit.flow("t", "rest"),
    )

    case = SideBySide(kit, compiled, n=5)

    assert case.open == ["a", "a", "small", "small"]
    assert [e["id"] for e in kit.told(case.run, "flow")] == [
        "start__t", "t__a", "t__a", "t__small", "t__small",
    ]  # fmt: skip


def test_tokens_of_one_activity_meet_again_at_the_next(kit):
    compiled = kit.release(
        kit.start(),
        kit.node("task", "t", completionQuantity="4"),
        kit.user("u", startQuantity="2"),
        kit.user("z", startQuantity="2"),
        kit.end(),
        kit.chain("start", "t", "u", "z", "end"),
    )
    case = SideBySide(kit, compiled)

    assert case.open == ["u", "u"]
    assert case.complete(1).open == ["u"]
    assert case.complete(2).open == ["z"]
    assert case.complete(3).run.status == "completed"


KINDS = {
    "receive task": ("receiveTask", "", {"messageRef": "m_call"}),
    "worker": ("serviceTask", "", {"camunda__type": "external", "camunda__topic": "w"}),
    "sub-process": (
        "subProcess",
        '<startEvent id="i"/><userTask id="iu"/><sequenceFlow id="if" sourceRef="i"'
        ' targetRef="iu"/>',
        {},
    ),
    "call": ("callActivity", "", {"calledElement": "other"}),
    "rounds": ("userTask", rounds_of(3), {}),
}


@pytest.mark.parametrize(("kind", "inside", "more"), KINDS.values(), ids=KINDS)
def test_every_kind_of_activity_waits_for_its_tokens(kit, kind, inside, more):
    tasks = [kit.user(name) + kit.chain("p", name, "x") for name in "ab"]
    compiled = kit.release(
        kit.start(),
        kit.node("parallelGateway", "p"),
        *tasks,
        kit.node(kind, "x", inside, startQuantity="2", **more),
        kit.boundary("late", "x", kit.timer("PT5S"), interrupts=False),
        kit.user("z"),
        kit.chain("start", "p"),
        kit.chain("x", "z"),
        kit.flow("late", "z"),
        others={"other": (kit.start(), kit.user("o"), kit.chain("start", "o"))},
    )
    case = SideBySide(kit, compiled)

    first = (case.complete(1).run.next_due, case.run.waits, kit.told(case.run, "external"))
    second = case.complete(2).run.next_due

    assert first == (None, [], [])
    assert second == 7_000_000


def test_what_fails_to_begin_is_tried_again_with_the_tokens_it_has(kit):
    x = kit.user("x", startQuantity="2", inputs={"m": "=if bad then (function(y) y) else 1"})
    case = forked(kit, x, bad=True)
    case.complete(1).complete(2)
    assert [e["code"] for e in kit.told(case.run, "incident")] == ["feel_not_loggable"]

    case.do("set_variables", {"bad": False}).do("retry", 1)

    assert case.open == ["c", "x"]
    assert case.complete(3).open == ["x"]


def test_waiting_tokens_are_cut_off_with_their_scope(kit):
    inside = (
        kit.start("i"), kit.node("parallelGateway", "p"), kit.user("a"), kit.user("b"),
        kit.user("x", startQuantity="2"), kit.chain("i", "p", "a", "x"), kit.chain("p", "b", "x"),
    )  # fmt: skip
    compiled = kit.release(
        kit.start(),
        kit.node("subProcess", "s", "".join(inside)),
        kit.boundary("stop", "s", kit.message("stop")),
        kit.user("z"),
        kit.chain("start", "s"),
        kit.chain("stop", "z"),
    )
    case = SideBySide(kit, compiled).complete(1)

    case.do("deliver", "stop", "K-1", {})

    assert case.open == ["z"]


def test_tokens_that_multiply_without_end_stop_as_an_incident(kit):
    names = [f"t{n}" for n in range(8)]
    compiled = kit.release(
        kit.start(),
        *(kit.node("task", name, completionQuantity="1000") for name in names),
        kit.chain("start", *names),
    )

    run = kit.begin(compiled)

    assert {e["code"] for e in kit.told(run, "incident")} == {"step_limit"}
    assert len(run.tokens()) < 20_000


def test_a_quantity_that_is_none_is_refused(kit):
    found = refused(
        kit, kit.start(), kit.user("a", completionQuantity="0"), kit.chain("start", "a")
    )

    facts = {"attribute": "completionQuantity", "value": "0", "limit": 1000}
    assert found == [("main.bpmn", "quantity_unfit", "a", facts)]
