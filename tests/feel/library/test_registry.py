import pytest

from feel.library.registry import BUILTINS
from tests.feel.ask import a_frame

ALL = set(
    "date|date and time|time|number|string|duration|years and months duration|context|range|not|"
    "substring|string length|upper case|lower case|substring before|substring after|replace|"
    "contains|starts with|ends with|matches|split|string join|list contains|list replace|count|min|"
    "max|sum|mean|all|any|sublist|append|concatenate|insert before|remove|reverse|index of|union|"
    "distinct values|flatten|product|median|stddev|mode|decimal|floor|ceiling|round up|round down|"
    "round half up|round half down|abs|modulo|sqrt|log|exp|odd|even|is|before|after|meets|met by|"
    "overlaps|overlaps before|overlaps after|finishes|finished by|includes|during|starts|"
    "started by|coincides|day of year|day of week|month of year|week of year|sort|get value|"
    "get entries|context put|context merge|now|today".split("|")
)


def test_the_built_in_functions_are_those_of_the_standard():
    assert BUILTINS.keys() == ALL


@pytest.mark.parametrize(
    ("name", "count", "names", "found"),
    [
        ("abs", 1, None, True),
        ("abs", 0, None, False),
        ("abs", 2, None, False),
        ("abs", 1, ("n",), True),
        ("abs", 1, ("m",), False),
        ("substring", 2, None, True),
        ("substring", 2, ("start position", "string"), True),
        ("substring", 2, ("length", "string"), False),
        ("substring", 2, ("string", "string"), False),
        ("date", 3, None, True),
        ("date", 2, None, False),
        ("max", 9, None, True),
        ("max", 0, None, False),
        ("append", 1, None, False),
        ("now", 0, None, True),
        ("now", 1, None, False),
    ],
)
def test_a_signature_fits_by_count_or_by_names(name, count, names, found):
    assert (BUILTINS[name].signature(count, names) is not None) == found


@pytest.mark.parametrize(
    ("name", "values", "names", "gathered"),
    [
        ("substring", ["a", 1], None, ["a", 1, None]),
        ("substring", [1, "a"], ("start position", "string"), ["a", 1, None]),
        ("max", [[1, 2]], None, [[1, 2]]),
        ("max", [[1, 2], 3], None, [[[1, 2], 3]]),
        ("append", [[1], [2]], None, [[1], [[2]]]),
        ("max", [[1]], ("list",), [[1]]),
    ],
    ids=["position", "names", "one_list", "many", "collected", "named_list"],
)
def test_arguments_are_put_in_order(name, values, names, gathered):
    signature = BUILTINS[name].signature(len(values), names)

    assert signature.gathered(values, names) == gathered


def test_a_built_in_as_a_value_binds_and_runs():
    function, frame = BUILTINS["substring"].value, a_frame()

    ready = function.bind(frame, ["abc", 2], None)

    assert function.invoke(frame, ready) == "bc"
    assert function.bind(frame, [], None) is None
    assert [warning.code for warning in frame.result(None).warnings] == ["bad_arguments"]
