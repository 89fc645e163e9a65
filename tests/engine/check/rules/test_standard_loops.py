import pytest

from engine.check.rules.standard_loops import standard_loops
from tests.engine.check.drawn import props, told


def loop(inside="", attributes=""):
    name = "standardLoopCharacteristics"
    return f'<task id="t"><{name} {attributes}>{inside}</{name}></task>'


CONDITION = "<loopCondition>n = 1</loopCondition>"


def unreadable(text):
    return [("error", "loop_maximum_unreadable", "t", {"text": text})]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (loop(CONDITION), []),
        (loop(attributes='loopMaximum="3"'), []),
        (loop(attributes='loopMaximum="0"'), []),
        (loop(), [("missing", "loop_condition_missing", "t", {})]),
        (loop("<loopCondition/>"), [("missing", "loop_condition_missing", "t", {})]),
        (loop(CONDITION, 'loopMaximum="-1"'), unreadable("-1")),
        (loop(CONDITION, 'loopMaximum="n"'), unreadable("n")),
        (loop(CONDITION, f'loopMaximum="{"9" * 50}"'), unreadable("9" * 40)),
    ],
    ids=["condition", "most", "none", "nothing", "empty", "negative", "word", "long"],
)
def test_a_loop_knows_how_long_to_go_on(body, expected):
    assert told(standard_loops, body) == expected


def test_nothing_gathers_values_of_a_standard_loop():
    body = loop(CONDITION).replace("<standard", props(collect="all") + "<standard", 1)

    assert told(standard_loops, body) == [
        ("error", "unsupported", "t", {"construct": "bihuan:collect of a standard loop"})
    ]
