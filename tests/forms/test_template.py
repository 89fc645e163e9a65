import pytest

from feel import compile_expression
from forms.setting import shown
from forms.template import MAX_LOOPS, BadTemplate, parse_template


def rendered(text, **names):
    def ask(expression, seen):
        return expression.evaluate(seen).value

    return parse_template(text, compile_expression).render(ask, names, shown)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a{{ n + 1 }}b{{x}}", "a3b"),
        ("{{#if n > 1}}many {{n}}{{/if}}{{#if n > 9}}lots{{/if}}", "many 2"),
        ("{{#loop items}}[{{this.a}}{{a}}{{parent.n}}]{{/loop}}", "[112][222]"),
        ("{{#loop [1,2]}}{{#loop [3]}}{{this}}{{/loop}}{{this}}{{/loop}}", "3132"),
        ("{{#loop n}}x{{/loop}}", ""),
        ("{{ {b: 1}.b }}", "1"),
    ],
    ids=["plain", "values", "if", "loop", "nested", "no-list", "braces"],
)
def test_templates_put_values_into_text(text, expected):
    assert rendered(text, n=2, items=[{"a": 1}, {"a": 2}]) == expected


@pytest.mark.parametrize("text", ["{{#if a}}x", "x{{/loop}}", "{{#if a}}{{/loop}}"])
def test_blocks_must_close(text):
    with pytest.raises(BadTemplate):
        parse_template(text, compile_expression)


def test_loops_end():
    assert rendered("{{#loop items}}x{{/loop}}", items=[1] * 5000) == "x" * MAX_LOOPS
