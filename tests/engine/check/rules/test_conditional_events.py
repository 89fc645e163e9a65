import pytest

from engine.check.rules.conditional_events import conditional_events
from tests.engine.check.drawn import told

INFORMAL = "condition without xsi:type tFormalExpression"


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("=amount &gt; 3", []),
        ("=now() &gt; due", [("warning", "condition_by_clock", "x", {})]),
        ("somebody calls", [("error", "unsupported", "x", {"construct": INFORMAL})]),
    ],
    ids=["of_variables", "of_the_clock", "in_words"],
)
def test_a_condition_is_formal_and_of_variables(condition, expected):
    body = (
        f'<boundaryEvent id="x"><conditionalEventDefinition><condition>{condition}</condition>'
        "</conditionalEventDefinition></boundaryEvent>"
    )

    assert told(conditional_events, body) == expected
