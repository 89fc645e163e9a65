import pytest

from feel import FeelLimit, Function, Limits
from feel.types import Simple
from feel.values.calling import call
from tests.feel.ask import a_frame

PAIR = Function("pair", ("a", "b"), lambda frame, values: list(values))
TYPED = Function("typed", ("n",), lambda frame, values: values[0], types=(Simple("number"),))


@pytest.mark.parametrize(
    ("function", "values", "names", "expected"),
    [
        (PAIR, [1, 2], None, [1, 2]),
        (PAIR, [1, 2], ("b", "a"), [2, 1]),
        (TYPED, [5], None, 5),
        (TYPED, [[5]], None, 5),
        (TYPED, [None], None, None),
    ],
    ids=["position", "names", "typed", "converted", "null"],
)
def test_a_function_gets_its_values_in_order(function, values, names, expected):
    assert call(a_frame(), function, values, names) == expected


@pytest.mark.parametrize(
    ("function", "values", "names"),
    [
        (PAIR, [1], None),
        (PAIR, [1, 2], ("a", "c")),
        (PAIR, [1, 2], ("a", "a")),
        (TYPED, ["x"], None),
    ],
    ids=["count", "name", "twice", "type"],
)
def test_values_that_do_not_fit_give_null(function, values, names):
    frame = a_frame()

    assert call(frame, function, values, names) is None
    assert [(w.code, w.detail) for w in frame.result(None).warnings] == [
        ("bad_arguments", function.name)
    ]


def test_calls_within_calls_have_a_depth():
    def invoke(frame, values):
        return call(frame, endless, [])

    endless = Function("endless", (), invoke)

    with pytest.raises(FeelLimit):
        call(a_frame(Limits(depth=50)), endless, [])
