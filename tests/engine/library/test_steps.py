from uuid import UUID

import pytest

from engine import bpmn
from engine.library.steps import STARTED, STEPS, start
from engine.operations import Context, LiveWorld, Registry
from tests.engine.drawings import FORM, TWO

AT = 1000
WORLD = LiveWorld(
    Registry(),
    Context(
        instance=1, uid=UUID(int=1), process="two", key=None, actor=1, at=AT, drill=False,
        transaction=None,
    ),
)  # fmt: skip
CONTENT = {"instance": str(UUID(int=1)), "process": "two", "input": {"b": 2, "a": 1}}


@pytest.fixture
def run():
    compiled = bpmn.compile_release({"two.bpmn": TWO, "f02.form": FORM}, {})
    return start(compiled, CONTENT, at=AT, actor=1, world=WORLD)


def test_a_start_needs_only_what_its_event_holds(run):
    assert run.variables == {"a": 1, "b": 2}
    assert [effect["el"] for effect in run.effects if effect["e"] == "opened"] == ["a"]


@pytest.mark.parametrize(
    ("kind", "content", "effect"),
    [
        ("task.completed", {"task": 1, "input": {}}, "closed"),
        ("message.received", {"input": {"name": "go", "payload": {}}}, "kept"),
        ("variables.set", {"input": {"changes": {"a": 3}}}, "set"),
        ("instance.cancelled", {"input": {}}, "cancelled_instance"),
        ("instance.suspended", {"input": {}}, "suspended"),
        ("instance.resumed", {"input": {}}, "resumed"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_each_kind_takes_its_step(run, kind, content, effect):
    STEPS[kind](run, content, AT, 1)

    assert effect in [told["e"] for told in run.effects]


@pytest.mark.parametrize(
    ("kind", "content"),
    [("timers.fired", {"input": {}}), ("signal.received", {"input": {"name": "x", "payload": {}}})],
    ids=["no timer", "nobody listens"],
)
def test_a_step_that_concerns_nobody_has_no_effect(run, kind, content):
    STEPS[kind](run, content, AT, 1)

    assert run.effects == []


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("incident.retried", {"incident": 1, "input": {}}),
        ("incident.skipped", {"incident": 1, "input": {"values": {}}}),
        ("external.finished", {"external": 1, "input": {}}),
        ("external.failed", {"external": 1, "input": {"code": "X"}}),
        ("task.completed", {"task": 9, "input": {}}),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_what_is_not_open_cannot_be_done(run, kind, content):
    with pytest.raises(bpmn.NotOpen):
        STEPS[kind](run, content, AT, 1)


def test_the_start_is_no_step_of_something_running():
    assert STARTED not in STEPS
