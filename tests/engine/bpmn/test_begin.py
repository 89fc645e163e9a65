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
