from uuid import UUID

import pytest

from engine.errors import OperationFailed
from engine.operations import Context, LiveWorld, Operation, Registry

CONTEXT = Context(
    instance=1, uid=UUID(int=1), process="two", key="K", actor=7, at=5, drill=False,
    transaction=None,
)  # fmt: skip


def operation(topic, run, kind="inline"):
    return Operation(topic=topic, kind=kind, run=run)


def test_topics_are_told_with_their_kinds():
    registry = Registry([operation("b", dict), operation("a", dict, "job")])

    assert registry.topics == {"a": "job", "b": "inline"}
    assert (len(registry), sorted(registry), registry["a"].kind) == (2, ["a", "b"], "job")


def test_two_operations_of_one_topic_are_a_mistake():
    with pytest.raises(ValueError, match="two operations"):
        Registry([operation("a", dict), operation("a", dict)])


def test_an_operation_gets_its_inputs_and_where_it_runs():
    registry = Registry([operation("add", lambda given, at: {"sum": given["x"] + at.actor})])

    assert LiveWorld(registry, CONTEXT).operate("add", {"x": 1}) == {"sum": 8}


@pytest.mark.parametrize(
    ("topic", "reason"),
    [("missing", "operation_missing"), ("float", "operation_result")],
    ids=["not there", "answers what cannot be logged"],
)
def test_what_goes_wrong_is_a_failure_of_the_operation(topic, reason):
    registry = Registry([operation("float", lambda _given, _at: {"x": 0.5})])

    with pytest.raises(OperationFailed) as failure:
        LiveWorld(registry, CONTEXT).operate(topic, {})

    assert failure.value.reason == reason
