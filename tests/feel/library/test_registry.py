import pytest

from feel.library.registry import BUILTINS
from tests.feel.ask import a_frame

ALL = {
    "abs", "after", "all", "any", "append", "before", "ceiling", "coincides", "concatenate",
    "contains", "context", "context merge", "context put", "count", "date", "date and time",
    "day of week", "day of year", "decimal", "distinct values", "duration", "during", "ends with",
    "even", "exp", "finished by", "finishes", "flatten", "floor", "get entries", "get value",
    "includes", "index of", "insert before", "is", "list contains", "list replace", "log",
    "lower case", "matches", "max", "mean", "median", "meets", "met by", "min", "mode", "modulo",
    "month of year", "not", "now", "number", "odd", "overlaps", "overlaps after",
    "overlaps before", "product", "range", "remove", "replace", "reverse", "round down",
    "round half down", "round half up", "round up", "sort", "split", "sqrt", "started by",
    "starts", "starts with", "stddev", "string", "string join", "string length", "sublist",
    "substring", "substring after", "substring before", "sum", "time", "today", "union",
    "upper case", "week of year", "years and months duration",
}  # fmt: skip


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
