import pytest

from admin.typed import Typed, told
from admin.words import Words
from forms import Problem


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "required"), ("x" * 81, "too_long"), ("a\x00b", "control_character"), ("王芳", None)],
    ids=["empty", "long", "unreadable", "good"],
)
def test_a_field_that_is_demanded_holds_a_short_readable_text(text, code):
    found = Typed({"name": text}).demanding("name").problems.get("name")

    assert (found.code if found else None) == code


def test_the_first_problem_of_a_field_stays():
    typed = Typed({}).but("name", "required").but("name", "taken")

    assert (typed["name"], typed.problems) == ("", {"name": Problem("required")})


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem("taken"), "This one is taken already. Choose another."),
        (Problem("too_short", {"min": 8}), "It is too short: 8 characters at least."),
        (Problem("never_heard"), "never_heard"),
    ],
    ids=["ours", "of forms", "unknown"],
)
def test_a_problem_is_told_in_words(problem, text):
    assert told(problem, Words("en")) == text
