"""``docs/feel.md`` says what FEEL answers: every example in it is executed here."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from feel import DEFAULT_LIMITS, Result, compile_expression, compile_unary_tests
from feel.library.registry import BUILTINS

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "feel.md"
TEXT = GUIDE.read_text(encoding="utf-8")
NOW: Any = compile_expression('@"2026-11-21T01:00:00+08:00"').evaluate({}).value
ROW = re.compile(r"\| `(?P<name>[^`(]+)\((?P<parameters>[^`]*)\)` \|.*\| `(?P<example>[^`]*)` \|")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
SAME = compile_expression("is(given, stated)")


class Example(NamedTuple):
    """A line of the guide; ``sort`` is ``feel`` or ``feel-cell``, ``given`` what stands above."""

    line: int
    sort: str
    given: str
    text: str
    answer: str
    warnings: list[str]

    @classmethod
    def read(cls, line: int, sort: str, given: str, source: str) -> "Example":
        text, _, rest = source.rpartition(" => ")
        answer, _, codes = rest.partition(" ! ")
        return cls(line, sort, given, text, answer, codes.split(", ") if codes else [])


def examples() -> list[Example]:
    found, sort, given = [], "", ""
    for number, line in enumerate(TEXT.splitlines(), 1):
        if line.startswith("```"):
            sort, given = line.removeprefix("```"), ""
        elif sort and line.startswith("given "):
            given = line.removeprefix("given ")
        elif sort:
            found.append(Example.read(number, sort, given, line))
        elif row := ROW.fullmatch(line):
            found.append(Example.read(number, "feel", "", row["example"]))
    return found


EXAMPLES = examples()
SECTIONS = re.findall(r"^## (.+)\n((?:(?!^## ).*\n)*)", TEXT, re.MULTILINE)


def value_of(text: str) -> Any:
    result = compile_expression(text).evaluate({})
    assert result.warnings == ()
    return result.value


def answered(example: Example) -> Result:
    if example.sort == "feel-cell":
        tested, _, variables = example.given.partition(" with ")
        context = value_of(variables or "{}")
        tests = compile_unary_tests(example.text, names=context)
        return tests.evaluate(value_of(tested), context, now=NOW)
    context = value_of(example.given or "{}")
    return compile_expression(example.text, names=context).evaluate(context, now=NOW)


def paragraphs(section: str) -> list[str]:
    bare = re.sub(r"^(?:```.*?^```|\|.*?)$", "", section, flags=re.MULTILINE | re.DOTALL)
    return [part for part in bare.split("\n\n") if part.strip()]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"line {example.line}")
def test_the_guide_states_what_is_answered(example: Example) -> None:
    result = answered(example)

    stated = {"given": result.value, "stated": value_of(example.answer)}
    assert SAME.evaluate(stated).value is True, f"{example.text} => {result.value}"
    assert sorted(warning.code for warning in result.warnings) == example.warnings


def test_the_guide_has_examples_of_both_sorts() -> None:
    assert len(EXAMPLES) >= 120
    assert {example.sort for example in EXAMPLES} == {"feel", "feel-cell"}
    assert TEXT.count(" => ") - TEXT.count("` => `") == len(EXAMPLES)


def test_the_table_holds_each_built_in_function_once() -> None:
    rows = [row for line in TEXT.splitlines() if (row := ROW.fullmatch(line))]

    assert sorted(row["name"] for row in rows) == sorted(BUILTINS)
    assert [row[0] for row in rows if not fits(row["name"], row["parameters"])] == []
    assert [row[0] for row in rows if f"{row['name']}(" not in row["example"]] == []


def fits(name: str, parameters: str) -> bool:
    names = tuple(part.rstrip("?…") for part in parameters.split(", ") if part)
    return any(signature.names == names for signature in BUILTINS[name].signatures)


@pytest.mark.parametrize(("heading", "section"), SECTIONS, ids=[title for title, _ in SECTIONS])
def test_each_section_is_in_chinese_and_in_english(heading: str, section: str) -> None:
    assert ["zh" if CHINESE.search(part) else "en" for part in paragraphs(section)] == ["zh", "en"]
    assert CHINESE.match(heading)
    assert re.search(r" [A-Za-z]", heading)


def test_the_limits_are_those_of_an_evaluation() -> None:
    figures = re.findall(r"\d+(?:,\d{3})*,000", TEXT)

    limits = [DEFAULT_LIMITS.steps, DEFAULT_LIMITS.size, DEFAULT_LIMITS.size]
    assert figures == [f"{limit:,}" for limit in limits * 2]
