import pytest

from engine.errors import OperationFailed
from engine.operations.recorded_world import RecordedWorld, Unrecorded

EFFECTS = [
    {"e": "entered", "el": "a"},
    {"e": "operated", "el": "a", "topic": "number", "result": {"n": 1}},
    {"e": "operation_failed", "el": "b", "topic": "notify", "code": "down", "facts": {"x": 1}},
]


def test_it_answers_as_then_in_the_order_of_then():
    world = RecordedWorld()
    world.remember(EFFECTS)

    assert world.operate("number", {}) == {"n": 1}
    with pytest.raises(OperationFailed) as failure:
        world.operate("notify", {})
    assert (failure.value.reason, failure.value.facts) == ("down", {"x": 1})


@pytest.mark.parametrize("topic", ["notify", "unheard_of"])
def test_what_was_not_asked_then_has_no_answer(topic):
    world = RecordedWorld()
    world.remember(EFFECTS)

    with pytest.raises(Unrecorded) as asked:
        world.operate(topic, {})
    assert asked.value.topic == topic


def test_each_event_has_its_own_answers():
    world = RecordedWorld()
    world.remember(EFFECTS)
    world.remember([])

    with pytest.raises(Unrecorded):
        world.operate("number", {})
