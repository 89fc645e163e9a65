"""Differences that the dice keep clear of: each with a form and answers that tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tests.parity.schemas import field, form, options

HERE, THERE = "x shows here alone", "x shows there alone"
TEXT, NUMBER, TICK = field("textfield", "t"), field("number", "n"), field("checkbox", "b")
DAY = field("datetime", "d", subtype="date", dateLabel="d")


@dataclass(frozen=True)
class Example:
    """``told`` is how the two differ, as ``quarrels`` tells it."""

    reason: str
    schema: dict[str, Any]
    answers: Mapping[str, object]
    told: str


def _hiding(condition: str, *read: dict[str, Any]) -> dict[str, Any]:
    return form(*read, field("textfield", "x", condition))


EXAMPLES: Mapping[str, Example] = {
    "an empty text": Example(
        "a text that is empty is null here",
        _hiding("=t = null", TEXT), {"t": ""}, THERE,
    ),
    "no files": Example(
        "no files are an empty list here, null there",
        _hiding("=f = null", field("filepicker", "f")), {"f": None}, HERE,
    ),
    "a date": Example(
        "dates are dates here, texts there; date(d) works in both",
        _hiding('=d > date("2026-01-01")', DAY), {"d": "2026-03-11"}, THERE,
    ),
    "a hidden tick": Example(
        "what is hidden is null here; there it is what it was when the page was opened",
        _hiding("=late = false", TICK, field("checkbox", "late", "=b = true")), {"b": True}, HERE,
    ),
    "a hidden default": Example(
        "what is hidden is null here; there it is what it was when the page was opened",
        _hiding('=t = "a"', TICK, field("textfield", "t", "=b = true", defaultValue="a")),
        {"b": True, "t": "a"}, HERE,
    ),
    "a long chain": Example(
        "hiding runs down the whole chain here; there a page looks two conditions deep",
        _hiding('=w != "a"', TICK, field("textfield", "v", "=b != true"),
                field("textfield", "w", '=v != "a"')),
        {"b": False, "v": "a", "w": "a"}, THERE,
    ),
    "without an equals sign": Example(
        "a condition that somebody forgot to begin with = counts here",
        _hiding("n = 3", NUMBER), {"n": 3}, THERE,
    ),
    "in before or": Example(
        "FEEL's 'in' ends before 'or'; there it takes all that follows as its test",
        _hiding("=n in [1..5] or n = 9", NUMBER), {"n": 7}, HERE,
    ),
    "a list of one": Example(
        "a list of one is not the empty list; there the comparison is null",
        _hiding("=l = []", field("checklist", "l", values=options("p", "q"))), {"l": ["p"]}, HERE,
    ),
    "a read-only field": Example(
        "what nobody may change is not asked for here",
        form(field("textfield", "x", readonly=True, validate={"required": True})),
        {}, "x is good here, {'required'} there",
    ),
    "a very long text": Example(
        "no text is longer than 4000 unless its form says so",
        form(field("textarea", "x")), {"x": "y" * 4001}, "x is {'too_long'} here, good there",
    ),
    "null in a range": Example(
        "whether null is within a range is not known; there it is not",
        _hiding("=n in [1..5]", NUMBER), {}, THERE,
    ),
    "a circle": Example(
        "a condition that contradicts itself never comes to rest: both judge it once on all "
        "answers when they are sent; there it shows until then",
        _hiding('=x = "1"'), {"x": "1"}, THERE,
    ),
}  # fmt: skip
