import pytest

from decisions import MappingFails, mapped
from tests.decisions.sample import literal, outcome, table

ONE = table({"a": ""}, {"o": ""}, [["1", '"x"'], ["> 0", '"y"']], policy="COLLECT")
FIRST = table({"a": ""}, {"o": ""}, [["1", '["x"]']], policy="FIRST")
TWO = table(
    {"a": ""}, {"o": "", "n": ""}, [["1", '"x"', "1"], ["> 0", '"y"', "2"]], policy="COLLECT"
)
SUM = table(
    {"a": ""}, {"o": ""}, [["1", "2"], ["> 0", "3"]], policy="COLLECT", more='aggregation="SUM"'
)

CASES = {
    "as it is": (TWO, 2, None, [{"o": "y", "n": 2}]),
    "a single entry": (ONE, 2, "singleEntry", "y"),
    "a single entry that is a list": (FIRST, 1, "singleEntry", ["x"]),
    "a single entry of no row": (ONE, 0, "singleEntry", None),
    "a single result": (TWO, 2, "singleResult", {"o": "y", "n": 2}),
    "a single result of one output": (ONE, 2, "singleResult", {"o": "y"}),
    "a single result of no row": (TWO, 0, "singleResult", None),
    "entries": (ONE, 1, "collectEntries", ["x", "y"]),
    "entries of no row": (ONE, 0, "collectEntries", []),
    "rows": (TWO, 1, "resultList", [{"o": "x", "n": 1}, {"o": "y", "n": 2}]),
    "an aggregate as an entry": (SUM, 1, "singleEntry", 5),
    "an aggregate as a row": (SUM, 1, "resultList", [{"o": 5}]),
    "a decision that is no table": (literal("{o: a}"), 1, "singleEntry", 1),
    "a list of one that is no table": (literal("[a, 2]"), 1, "collectEntries", [1, 2]),
    "a problem": (FIRST, 9, "resultList", []),
}


@pytest.mark.parametrize(("logic", "a", "mapping", "expected"), CASES.values(), ids=list(CASES))
def test_an_answer_is_mapped_as_camunda_does(logic, a, mapping, expected):
    assert mapped(outcome(logic, a=a), mapping) == expected


@pytest.mark.parametrize(
    ("logic", "a", "mapping", "facts"),
    [
        (ONE, 1, "singleEntry", {"rows": 2}),
        (TWO, 1, "singleResult", {"rows": 2}),
        (TWO, 2, "singleEntry", {"entries": ["n", "o"]}),
        (TWO, 1, "collectEntries", {"entries": ["n", "o"]}),
        (
            ONE,
            1,
            "best",
            {
                "mapping": "best",
                "known": ["collectEntries", "resultList", "singleEntry", "singleResult"],
            },
        ),
    ],
    ids=["two rows", "two rows as one", "two entries", "two entries a row", "an unknown mapping"],
)
def test_an_answer_of_another_shape_is_an_error(logic, a, mapping, facts):
    found = outcome(logic, a=a)

    with pytest.raises(MappingFails) as caught:
        mapped(found, mapping)

    assert caught.value.facts == facts
