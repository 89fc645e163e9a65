import pytest

from feel.types import (
    ANY,
    Constrained,
    ContextType,
    FunctionType,
    ListType,
    RangeType,
    Simple,
    unconstrained,
)

NUMBER = Simple("number")
SMALL = Constrained(NUMBER, lambda frame, value: value < 10)


@pytest.mark.parametrize(
    ("kind", "bare"),
    [
        (SMALL, NUMBER),
        (Constrained(SMALL, lambda frame, value: value > 5), NUMBER),
        (ListType(SMALL), ListType(NUMBER)),
        (RangeType(SMALL), RangeType(NUMBER)),
        (ContextType((("a", SMALL), ("b", ANY))), ContextType((("a", NUMBER), ("b", ANY)))),
        (FunctionType((SMALL,), ListType(SMALL)), FunctionType((NUMBER,), ListType(NUMBER))),
        (NUMBER, NUMBER),
    ],
    ids=["values", "values of values", "list", "range", "context", "function", "plain"],
)
def test_allowed_values_are_taken_off_at_any_depth(kind, bare):
    assert unconstrained(kind) == bare
