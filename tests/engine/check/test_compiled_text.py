import pytest

from engine.check.compiled_text import CompiledText
from engine.check.texts import Text


def compiled(text, use="formula"):
    return CompiledText.of(Text(text, use, "where", "e", 10))


@pytest.mark.parametrize(
    ("text", "use", "feel"),
    [
        ("=a + 1", "formula", "a + 1"),
        ("a = 1", "condition", "a = 1"),
        ("=a = 1", "condition", "a = 1"),
        ("items", "expression", "items"),
        ("${a == 1}", "formula", "a = 1"),
    ],
)
def test_expressions_are_compiled(text, use, feel):
    found = compiled(text, use)

    assert (found.feel, found.problem, found.is_literal) == (feel, None, False)
    assert found.expression is not None


def test_other_texts_stand_for_themselves():
    assert compiled("quality, moon").is_literal


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        ("=a +", "feel_syntax", 10),
        ("=a +\n+", "feel_syntax", 11),
        ("${f(x)}", "juel_unsupported", 10),
        ("to ${x}", "juel_unsupported", 10),
        ("=" + "(" * 5_000, "feel_limit", 10),
    ],
    ids=["syntax", "second_line", "call", "in_the_middle", "limit"],
)
def test_what_does_not_compile_says_why_and_where(text, problem, line):
    found = compiled(text)

    assert (found.problem, found.line, found.is_literal) == (problem, line, False)
    assert found.expression is None


def test_the_column_counts_the_sign_before_the_expression():
    assert compiled("=)").facts["column"] == 2
    assert compiled(")", "condition").facts["column"] == 1
