import pytest

from engine.check.rules.rounds import rounds
from tests.engine.check.drawn import told


def loop(inside="", attributes=""):
    name = "multiInstanceLoopCharacteristics"
    return f'<task id="t"><{name} {attributes}>{inside}</{name}></task>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (loop("<loopCardinality>3</loopCardinality>"), []),
        (loop("<loopCardinality>=n</loopCardinality>"), []),
        (loop(attributes='camunda:collection="=items"'), []),
        (loop(), [("error", "rounds_missing", "t", {})]),
        (
            loop("<loopCardinality>many</loopCardinality>"),
            [("error", "rounds_unreadable", "t", {"text": "many", "limit": 1000})],
        ),
        (
            loop("<loopCardinality>1001</loopCardinality>"),
            [("error", "rounds_unreadable", "t", {"text": "1001", "limit": 1000})],
        ),
    ],
    ids=["number", "feel", "collection", "nothing", "word", "too_many"],
)
def test_a_multi_instance_knows_its_rounds(body, expected):
    assert told(rounds, body) == expected


def test_a_sketch_without_its_rounds_is_unfinished():
    assert told(rounds, loop(), process='id="p"') == [("missing", "rounds_missing", "t", {})]


def test_a_standard_loop_needs_no_number():
    assert told(rounds, '<task id="t"><standardLoopCharacteristics/></task>') == []
