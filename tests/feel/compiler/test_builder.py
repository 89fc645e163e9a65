import pytest

from feel.compiler.builder import Builder, weight
from feel.compiler.program import FACTORIES
from feel.compiler.scope import Scope
from feel.syntax.parser import parse_expression
from feel.types import (
    ANY,
    ContextType,
    FunctionType,
    ListType,
    Named,
    RangeType,
    Simple,
)
from tests.feel.ask import a_frame

NUMBER, AGE = Simple("number"), Named("tAge")


def built(text):
    builder = Builder(FACTORIES, (), {})
    return builder, builder.build(parse_expression(text), Scope())


def test_what_never_changes_is_worked_out_once():
    builder, run = built("1 + 2 * 3")

    assert (builder.is_constant(run), builder.value_of(run), run(a_frame())) == (True, 7, 7)


def test_what_fails_or_could_be_changed_is_not_a_constant():
    faulty, run = built("1 / 0")
    listed, other = built('split("a,b", ",")')

    assert (faulty.is_constant(run), [p.code for p in faulty.problems]) == (
        False,
        ["division_by_zero"],
    )
    assert (listed.is_constant(other), listed.problems) == (False, [])


def test_the_clock_is_never_a_constant():
    builder, run = built("now()")

    assert (builder.is_constant(run), builder.problems) == (False, [])


def test_slots_are_counted():
    builder, _ = built("{a: 1, b: for i in [1] return i}")

    assert (builder.slots, builder.level) == (4, 0)


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (AGE, NUMBER),
        (Named("tOther"), Named("tOther")),
        (ANY, ANY),
        (ListType(ListType(AGE)), ListType(ListType(NUMBER))),
        (RangeType(AGE), RangeType(NUMBER)),
        (ContextType((("a", AGE), ("b", ANY))), ContextType((("a", NUMBER), ("b", ANY)))),
        (FunctionType((AGE,), ListType(AGE)), FunctionType((NUMBER,), ListType(NUMBER))),
    ],
    ids=["name", "unknown", "any", "list", "range", "context", "function"],
)
def test_a_type_is_resolved_by_name(kind, expected):
    assert Builder(FACTORIES, (), {"tAge": NUMBER}).resolved(kind) == expected


def test_the_weight_is_the_number_of_nodes():
    assert [weight(parse_expression(text)) for text in ("1", "a + 1", "f(a, [b])")] == [1, 4, 5]
