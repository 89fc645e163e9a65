import pytest

from feel import FeelError, FeelLimit, FeelSyntaxError
from feel.errors import place


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [("a", 0, (1, 1)), ("a b", 2, (1, 3)), ("a\nbc", 3, (2, 2)), ("a\n", 2, (2, 1))],
    ids=["start", "same_line", "next_line", "end"],
)
def test_a_position_has_a_line_and_a_column(text, position, expected):
    assert place(text, position) == expected


def test_a_syntax_error_knows_its_place_and_its_facts():
    error = FeelSyntaxError(text="1 +\n)", position=4, problem="expected", found=")")

    assert (error.code, error.position, error.line, error.column) == ("feel_syntax", 4, 2, 1)
    assert error.facts == {"line": 2, "column": 1, "problem": "expected", "found": ")"}


def test_the_message_is_the_first_line_of_the_docstring_with_the_facts():
    assert str(FeelLimit(limit="steps")) == (
        "The expression met a limit of steps, depth or size. {'limit': 'steps'}"
    )
    assert str(FeelError()) == "The expression cannot be used."
