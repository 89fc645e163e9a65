"""Cells that can be understood without evaluating them: literals, comparisons, ranges, lists.

The check reasons about such cells; a text in the column of a date becomes a date. Whatever else
FEEL allows in a cell is simply not understood here, which is no fault.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from decisions.item_types import ItemType, builder_of, from_text

Plain = Decimal | str | bool | None

_TOKEN = re.compile(
    r"\s*(?:(?P<string>\"[^\"\\]*\")"
    r"|(?P<number>-?(?:\d+(?:\.\d+)?|\.\d+))(?![\w.]*\w)"
    r"|(?P<word>true|false|null|not)(?!\w)"
    r"|(?P<sign>\.\.|<=|>=|!=|[<>=\[\](),]))"
)
_NUMBER_BEFORE_DOTS = re.compile(r"(\d)\.\.")


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a span: a value and whether it belongs to it."""

    value: Plain
    is_included: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The values between two ends; an end that is None is open to that side."""

    low: Bound | None
    high: Bound | None


@dataclass(frozen=True, slots=True)
class SimpleCell:
    """A cell understood: the spans of which a value must be in one, or with ``is_not`` in none.

    A literal is the span from itself to itself.
    """

    spans: tuple[Span, ...]
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int


def understand(text: str) -> SimpleCell | None:
    """Return what a cell says, or None where it says more than literals and spans can."""
    tokens = _tokens(text)
    if not tokens:
        return None
    is_not = tokens[0].text == "not"
    if is_not:
        if len(tokens) < 4 or tokens[1].text != "(" or tokens[-1].text != ")":
            return None
        tokens = tokens[2:-1]
    spans: list[Span] = []
    while tokens:
        span, used = _span(tokens)
        if span is None or (len(tokens) > used and tokens[used].text != ","):
            return None
        if len(tokens) == used + 1:
            return None
        spans.append(span)
        tokens = tokens[used + 1 :]
    return SimpleCell(tuple(spans), is_not)


def values_of(cell: SimpleCell) -> Iterator[Plain]:
    """Yield the values that a cell mentions."""
    for span in cell.spans:
        for bound in (span.low, span.high):
            if bound is not None:
                yield bound.value


def in_type(text: str, wanted: ItemType) -> str:
    """Return the cell with its texts made dates, times or durations, where ``wanted`` is one.

    Only a cell that can be understood and whose texts all are such values is changed; then
    ``> "2026-01-01"`` means ``> date("2026-01-01")`` in a column of dates.
    """
    builder = builder_of(wanted)
    cell = None if builder is None or '"' not in text else understand(text)
    if cell is None:
        return text
    texts = [value for value in values_of(cell) if isinstance(value, str)]
    if any(from_text(value, wanted) is None for value in texts):
        return text
    return re.sub(r"\"[^\"]*\"", lambda found: f"{builder}({found.group()})", text)


def _tokens(text: str) -> list[_Token]:
    text = _NUMBER_BEFORE_DOTS.sub(r"\1 ..", text)
    tokens: list[_Token] = []
    at = 0
    text = text.rstrip()
    while at < len(text):
        found = _TOKEN.match(text, at)
        if found is None or found.lastgroup is None:
            return []
        kind = found.lastgroup
        tokens.append(_Token(kind, found.group(kind), found.start(kind), found.end(kind)))
        at = found.end()
    return tokens


def _span(tokens: list[_Token]) -> tuple[Span | None, int]:
    """Read one test from the front; None where it is none, and the number of tokens used."""
    first = tokens[0].text
    if first in ("<", "<=", ">", ">=", "=") and len(tokens) > 1 and _is_value(tokens[1]):
        bound = Bound(_value(tokens[1]), "=" in first)
        if first == "=":
            return Span(bound, bound), 2
        return (Span(None, bound) if first[0] == "<" else Span(bound, None)), 2
    if first in ("[", "(", "]") and len(tokens) >= 5 and tokens[2].text == "..":
        if not (_is_value(tokens[1]) and _is_value(tokens[3])):
            return None, 0
        if tokens[4].text not in ("]", ")", "["):
            return None, 0
        low = Bound(_value(tokens[1]), first == "[")
        return Span(low, Bound(_value(tokens[3]), tokens[4].text == "]")), 5
    if _is_value(tokens[0]):
        bound = Bound(_value(tokens[0]), True)
        return Span(bound, bound), 1
    return None, 0


def _is_value(token: _Token) -> bool:
    return token.kind in ("string", "number") or token.text in ("true", "false", "null")


def _value(token: _Token) -> Plain:
    if token.kind == "number":
        return Decimal(token.text)
    if token.kind == "string":
        return token.text[1:-1]
    return {"true": True, "false": False, "null": None}[token.text]


def literal(text: str) -> tuple[Plain] | None:
    """Return the value of a text that is one literal and nothing else, in a tuple; else None."""
    tokens = _tokens(text)
    return (_value(tokens[0]),) if len(tokens) == 1 and _is_value(tokens[0]) else None
