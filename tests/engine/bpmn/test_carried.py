import pytest

from engine.bpmn.carried import Carried, seen, told
from engine.bpmn.formula import formula
from engine.bpmn.moments import LocalNow
from feel import NotLoggable, compile_expression

NOW = LocalNow(0, "UTC")
NAME = {"$t": "sealed", "v": "1:2:1:name"}
CASE = {"no": "TS-1", "name": NAME, "at": {"$t": "date", "v": "2026-03-09"}}


def test_what_is_seen_is_told_again():
    assert told(seen({"case": CASE, "list": [NAME, 1, None, True]})) == {
        "case": CASE,
        "list": [NAME, 1, None, True],
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("=case.name = null", False),
        ("=case.name != null", True),
        ("=case.missing = null", True),
        ("=case.no", "TS-1"),
        ("=case.name", NAME),
        ("=case", CASE),
        ('=context put(case, "no", "TS-2").no', "TS-2"),
        ("=[case.name]", [NAME]),
        ('=case.name = "王女士"', None),
        ('=case.name + "x"', None),
        ("=string length(case.name)", None),
    ],
)
def test_an_expression_hands_a_sealed_value_on_and_learns_nothing_of_it(text, value):
    assert formula(text).value({"case": CASE}.__getitem__, NOW) == value


def test_two_sealed_values_are_not_compared():
    names = {"a": NAME, "b": NAME}

    assert formula("=a = b").value(names.__getitem__, NOW) is False


@pytest.mark.parametrize("turned", [seen, told])
def test_what_is_too_deep_is_refused(turned):
    deep: list = []
    for _ in range(101):
        deep = [deep]

    with pytest.raises(NotLoggable):
        turned(deep)


def test_a_function_is_not_told():
    with pytest.raises(NotLoggable):
        told({"f": compile_expression("function(x) x").evaluate({}).value})


def test_a_sealed_value_is_carried():
    carried = seen(NAME)

    assert isinstance(carried, Carried)
    assert carried.reference == "1:2:1:name"
