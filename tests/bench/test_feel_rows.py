"""What the rows about FEEL are measured on is what they say."""

import pytest

import decisions
from bench import blocks, feelin
from bench.conditions import COMPLAINT, CONDITIONS
from bench.drawings.thirty_rows import DECISION, ROWS, cells, inputs, table
from bench.feelin import Group, Item, Timed
from bench.result import Ground, Unmeasurable
from bench.rows import feel_beside_feelin
from feel import compile_expression, compile_unary_tests, from_log

LAST = {name: from_log(value) for name, value in inputs(ROWS).items()}


@pytest.mark.parametrize("text", CONDITIONS.values(), ids=CONDITIONS.keys())
def test_a_condition_is_true_or_false_without_a_warning(text):
    value, warnings = compile_expression(text).evaluate(from_log(COMPLAINT))

    assert (type(value), warnings) == (bool, ())


@pytest.mark.parametrize("row", [1, 17, ROWS])
def test_the_row_that_is_asked_for_is_the_first_that_matches(row):
    model = decisions.read(table(), name="authority.dmn")

    outcome = decisions.evaluate(model, DECISION, LAST | {"contacts": row})

    assert (outcome.matched, outcome.value) == ((f"row_{row}",), f"level {row}")


@pytest.mark.parametrize("row", [1, 17, ROWS - 1])
def test_a_row_fails_in_its_last_cell_alone(row):
    passes = [
        compile_unary_tests(text).evaluate(LAST[name], {}).value
        for name, text in cells(row).items()
    ]

    assert passes == [True, True, True, True, False]


def test_no_two_cells_of_a_column_are_alike():
    texts = {(name, text) for n in range(1, ROWS + 1) for name, text in cells(n).items()}

    assert len(texts) == ROWS * len(cells(1))


def test_feelin_answers_alike(tmp_path):
    ground = Ground(kind="", url="", folder=tmp_path, quick=True)

    told = feel_beside_feelin.measure(ground)

    assert (told[-1].what, told[-1].value) == ("left out, answered otherwise", "none")
    assert len(told) == len(CONDITIONS) + 4


def test_what_feelin_cannot_read_is_told_and_not_timed():
    group = Group(kind="evaluate", items=[Item(text="1 +", context={})])

    assert feelin.timed([group], 1) == [
        Timed(answers=["failed: Incomplete <ArithmeticExpression>"], spent=[])
    ]


def test_an_absent_node_is_told(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(Unmeasurable):
        feelin.timed([], 1)


def test_a_call_has_a_figure_for_each_block():
    spent = blocks.timed(lambda: sum(range(100)), 5)

    assert len(spent) == blocks.BLOCKS
    assert all(figure > 0 for figure in spent)
