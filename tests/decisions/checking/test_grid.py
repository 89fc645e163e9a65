from decisions.checking.grid import grid_of
from decisions.item_types import BOOLEAN, NUMBER, ContextOf
from tests.decisions.sample import decision, model, table


def grid(inputs, *rules, variables=None):
    found = model(decision(table(inputs, {"o": ""}, rules))).tables[0].table
    return grid_of(found, variables or {})


def test_inputs_that_read_the_same_variable_are_tangled():
    found = grid({"a": "", "a.x + 1": "", "b": ""}, ["-", "-", "-", "1"])

    assert found.tangled == frozenset([0, 1])


def test_the_type_of_an_entry_of_a_variable_is_followed():
    variables = {"p": ContextOf({"ok": BOOLEAN, "n": NUMBER})}

    found = grid({"p.ok": "", "p.n": "", "p.none": ""}, ["-", "-", "-", "1"], variables=variables)

    assert [[r.text for r in c.regions] for c in found.columns] == [
        ["true", "false", "null"],
        ["*", "null"],
        ["*", "null"],
    ]


def test_an_example_tells_of_the_columns_that_matter():
    found = grid({"a": "number", "b": "string"}, ["< 5", "-", "1"])

    assert found.example(found.must(0)) == {"a": "< 5"}
    assert found.example((found.columns[0].null, found.columns[1].null)) == {
        "a": "null",
        "b": "null",
    }
