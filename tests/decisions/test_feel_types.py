from decisions.feel_types import MAX_PARTS, feel_type, feel_types
from decisions.item_types import ANY as ANY_ITEM
from decisions.item_types import BUILT_IN, INTEGER, NUMBER, Allowed, ContextOf, FunctionOf, ListOf
from feel import compile_unary_tests
from feel.types import ANY, ContextType, FunctionType, ListType, RangeType, Simple, unconstrained
from feel.values.conformance import converted
from tests.decisions.sample import decision, literal, model, outcome
from tests.feel.ask import a_frame

NUMBERS = Simple("number")


def test_each_type_has_its_counterpart():
    pairs = {
        "number": (NUMBER, NUMBERS),
        "integer": (INTEGER, NUMBERS),
        "any": (ANY_ITEM, ANY),
        "list": (ListOf(NUMBER), ListType(NUMBERS)),
        "plain list": (BUILT_IN["list"], ListType(ANY)),
        "range": (BUILT_IN["range"], RangeType(ANY)),
        "context": (ContextOf({"a": NUMBER}), ContextType((("a", NUMBERS),))),
        "function": (FunctionOf((NUMBER,), NUMBER), FunctionType((NUMBERS,), NUMBERS)),
    }

    assert {n: feel_type(made) for n, (made, _) in pairs.items()} == {
        n: wanted for n, (_, wanted) in pairs.items()
    }


def test_allowed_values_go_along():
    kind = feel_type(ListOf(Allowed(NUMBER, "1", compile_unary_tests("1"))))

    assert unconstrained(kind) == ListType(NUMBERS)
    assert [converted(a_frame(), value, kind) for value in ([1], [2])] == [
        (True, [1]),
        (False, None),
    ]


def test_a_type_of_very_many_parts_ends_in_any():
    made = ContextOf({str(n): NUMBER for n in range(MAX_PARTS + 10)})

    found = feel_type(made)

    assert isinstance(found, ContextType)
    assert [kind for _, kind in found.entries[-2:]] == [ANY, ANY]


def test_a_text_may_ask_for_a_type_of_the_file():
    types = '<itemDefinition name="tAge"><typeRef>number</typeRef></itemDefinition>'
    found = model(types, decision(literal("5 instance of tAge")))

    assert feel_types(found.types) == {"tAge": NUMBERS}
    assert outcome(literal("5 instance of number")).value is True
