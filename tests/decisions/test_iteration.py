import pytest

from tests.decisions.sample import literal, outcome


def box(tag, text, inner, variable=""):
    attribute = f' iteratorVariable="{variable}"' if variable else ""
    parts = "".join(f"<{name}>{literal(value)}</{name}>" for name, value in inner.items())
    return f"<{tag}{attribute}><in>{literal(text)}</in>{parts}</{tag}>"


FOR = box("for", "a", {"return": "x * 2"}, "x")
FILTER = box("filter", "a", {"match": "item > 1"})
SOME = box("some", "a", {"satisfies": "x > 1"}, "x")
EVERY = box("every", "a", {"satisfies": "x > 1"}, "x")

CASES = {
    "for": (FOR, [1, 2], [2, 4]),
    "for over nothing": (FOR, [], []),
    "for over null": (FOR, None, None),
    "for with what came before": (
        box("for", "a", {"return": "count(partial) + x"}, "x"),
        [5, 5],
        [5, 6],
    ),
    "filter": (FILTER, [1, 2, 3], [2, 3]),
    "filter of one value": (FILTER, 2, [2]),
    "filter of null": (FILTER, None, []),
    "filter by an entry": (
        box("filter", "a", {"match": "n = 1"}),
        [{"n": 1}, {"n": 2}],
        [{"n": 1}],
    ),
    "filter without an answer": (FILTER, [2, None], [2]),
    "filter by what is no condition": (box("filter", "a", {"match": "item"}), [True, 1], None),
    "some": (SOME, [1, 2], True),
    "some of none": (SOME, [1], False),
    "some of nothing": (SOME, [], False),
    "some with a null": (SOME, [1, None], None),
    "some of null": (SOME, None, None),
    "some by what is no condition": (box("some", "a", {"satisfies": "x"}, "x"), [1, True], None),
    "every": (EVERY, [2, 3], True),
    "every but one": (EVERY, [1, 2], False),
    "every of nothing": (EVERY, [], True),
    "every by what is no condition": (box("every", "a", {"satisfies": "x"}, "x"), [False, 1], None),
    "every with a null": (EVERY, [2, None], None),
}


@pytest.mark.parametrize(("logic", "a", "expected"), CASES.values(), ids=list(CASES))
def test_lists_are_worked_through(logic, a, expected):
    assert outcome(logic, a=a).value == expected


def test_a_range_of_numbers_is_iterated():
    assert outcome(box("for", "[1..3]", {"return": "x"}, "x")).value == [1, 2, 3]
