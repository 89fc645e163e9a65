"""Whatever a stranger writes ends with a value, at a limit or as a text that does not parse."""

from hypothesis import given, settings
from hypothesis import strategies as st

from feel import FeelLimit, FeelSyntaxError, compile_expression, compile_unary_tests
from tests.feel.grammar import CONTEXT, EXPRESSIONS, NOW, SOUP, TIGHT


def ends(ask):
    try:
        return ask()
    except (FeelLimit, FeelSyntaxError) as error:
        return error.code


@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(EXPRESSIONS, st.sampled_from([1, "x", None, True, [1]]))
def test_unary_tests_answer_with_true_false_or_null(text, given_value):
    def ask():
        tests = compile_unary_tests(text, names=CONTEXT)
        return tests.evaluate(given_value, CONTEXT, TIGHT, now=NOW).value

    assert ends(ask) in (True, False, None, "feel_limit", "feel_syntax")


@settings(max_examples=1000, deadline=None, derandomize=True, database=None)
@given(SOUP)
def test_words_in_any_order_parse_or_are_refused(text):
    assert ends(lambda: compile_expression(text).text) in (text, "feel_syntax", "feel_limit")


@settings(max_examples=500, deadline=None, derandomize=True, database=None)
@given(st.text(max_size=60))
def test_any_text_at_all_parses_or_is_refused(text):
    assert ends(lambda: compile_unary_tests(text).text) in (text, "feel_syntax", "feel_limit")
