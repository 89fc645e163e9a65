from uuid import UUID

import pytest

from engine import bpmn
from engine.bpmn import NotOpen


def begin(kit, compiled, **given):
    wanted = {"process": "main", "element": None, "key": None, "variables": {}} | given
    return bpmn.begin(
        compiled,
        UUID(int=1),
        wanted["process"],
        element=wanted["element"],
        key=wanted["key"],
        variables=wanted["variables"],
        at=5,
        world=kit.world,
        actor=3,
        drill=True,
    )


def test_an_instance_begins_at_its_plain_start_event(kit):
    compiled = kit.release(kit.start(), kit.user("a"), kit.chain("start", "a"))

    run = begin(kit, compiled, key="K", variables={"b": 1, "a": 2})

    assert run.effects[:4] == [
        {"e": "took", "vars": ["a", "b"]},
        {"e": "entered", "el": "start"},
        {"e": "left", "el": "start"},
        {"e": "flow", "id": "start__a"},
    ]
    assert (run.status, run.key, run.is_drill, run.started) == ("active", "K", True, 5)
    assert run.variables == {"a": 2, "b": 1}


def test_a_message_start_is_named_and_takes_the_payload_as_one_object(kit):
    into = kit.start("by_call", kit.message(), properties={"bihuan:answers": "contact"})
    compiled = kit.release(
        kit.start(), into, kit.user("a"), kit.flow("start", "a"), kit.flow("by_call", "a")
    )

    run = begin(kit, compiled, element="by_call", variables={"name": "x"})

    assert kit.trail(run) == ["by_call", "a"]
    assert run.variables == {"contact": {"name": "x"}}


@pytest.mark.parametrize(
    "given",
    [{"process": "other"}, {"element": "a"}, {"element": "nowhere"}],
    ids=["process", "no start", "unknown"],
)
def test_a_start_that_is_not_there_is_refused(kit, given):
    compiled = kit.release(kit.start(), kit.user("a"), kit.chain("start", "a"))

    with pytest.raises(NotOpen):
        begin(kit, compiled, **given)


def by_one_of_several(kit, kind="Exclusive"):
    """A gateway begins an instance by a call, an alarm or a stop; a receive task by another."""
    return kit.release(
        kit.node("eventBasedGateway", "g", instantiate="true", eventGatewayType=kind),
        kit.node(
            "intermediateCatchEvent",
            "called",
            kit.message(),
            properties={"bihuan:answers": "contact", "bihuan:key": "=no"},
            outputs={"who": "=contact.name"},
        ),
        kit.node("intermediateCatchEvent", "alarmed", kit.signal()),
        kit.node("receiveTask", "stopped", messageRef="m_stop"),
        kit.user("a"),
        kit.end(),
        kit.chain("g", "called", "a", "end"),
        kit.chain("g", "alarmed", "a"),
        kit.chain("g", "stopped", "a"),
    )


def test_each_event_behind_an_instantiating_gateway_is_a_start(kit):
    starts = by_one_of_several(kit).processes["main"].starts

    assert [(s.element, s.kind, s.name, s.into, s.key and s.key.text) for s in starts] == [
        ("called", "message", "call", "contact", "=no"),
        ("alarmed", "signal", "alarm", None, None),
        ("stopped", "message", "stop", None, None),
    ]


@pytest.mark.parametrize("element", ["called", "alarmed", "stopped"])
def test_what_began_an_instance_is_not_waited_for_and_the_others_are_not_either(kit, element):
    run = begin(kit, by_one_of_several(kit), element=element, variables={"name": "x"})

    assert kit.trail(run) == ["g", element, "a"]
    assert [e["id"] for e in kit.told(run, "flow")] == [f"g__{element}", f"{element}__a"]
    assert (run.waits, kit.told(run, "awaits")) == ([], [])
    called = element == "called"
    assert run.variables == ({"contact": {"name": "x"}, "who": "x"} if called else {"name": "x"})
    run = kit.saved(run)
    run.complete(1, {}, 6, 3)
    assert run.status == "completed"


def test_behind_a_parallel_gateway_the_other_events_have_to_happen_too(kit):
    compiled = by_one_of_several(kit, "Parallel")
    run = kit.saved(begin(kit, compiled, element="stopped", variables={"no": "K-1"}))
    entered = [event["el"] for event in kit.told(run, "entered")]

    for act in (
        lambda run: run.complete(1, {}, 6, 3),
        lambda run: run.deliver("call", "K-1", {"name": "x"}, 7),
        lambda run: run.complete(2, {}, 8, 3),
    ):
        act(run)
        run = kit.saved(run)
    before = run.status
    run.signal("alarm", {}, 9)
    run.complete(3, {}, 10, 3)

    assert entered == ["g", "called", "alarmed", "stopped", "a"]
    assert (before, run.status) == ("active", "completed")


def test_a_receive_task_begins_an_instance_and_leaves_with_its_tokens(kit):
    task = kit.node(
        "receiveTask", "r", messageRef="m_call", instantiate="true", completionQuantity="2"
    )
    compiled = kit.release(task, kit.user("a"), kit.chain("r", "a"))

    run = begin(kit, compiled, element="r")

    assert (kit.trail(run), kit.open(run)) == (["r", "a", "a"], {1: "a", 2: "a"})
    with pytest.raises(NotOpen):
        begin(kit, compiled)


def test_outputs_that_cannot_be_had_stop_the_begun_instance_as_an_incident(kit):
    bad = {"x": "=if bad then (function(y) y) else 1"}
    task = kit.node("receiveTask", "r", messageRef="m_call", instantiate="true", outputs=bad)
    compiled = kit.release(task, kit.user("a"), kit.chain("r", "a"))
    run = kit.saved(begin(kit, compiled, element="r", variables={"bad": True}))
    assert [e["code"] for e in kit.told(run, "incident")] == ["feel_not_loggable"]

    run.set_variables({"bad": False}, 6)
    run.retry(1, 7)

    assert (kit.open(run), run.variables) == ({1: "a"}, {"bad": False, "x": 1})
