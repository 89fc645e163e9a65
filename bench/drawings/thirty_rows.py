"""A decision table that is dear to evaluate: no two cells of a column are alike.

Each row fails in its last cell alone, so that all cells are tested before the last row matches.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

ROWS = 30
DECISION = "authority"
# Name and type of each input, and its cell in the row of number n, from 1.
_INPUTS = (
    ("severity", "string", '"urgent", "grade {n}"'),
    ("claim_amount", "number", "[{n}..20000]"),
    ("channel", "string", 'not("channel {n}")'),
    ("received", "date", '>= date("2026-01-{n:02d}")'),
    ("contacts", "number", "{n}"),
)
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"'
    ' namespace="bench">'
)
_DATA = (
    '<inputData id="in_{name}" name="{name}">'
    '<variable id="var_{name}" name="{name}" typeRef="{type}" /></inputData>'
)
_NEEDED = (
    '<informationRequirement id="needs_{name}"><requiredInput href="#in_{name}" />'
    "</informationRequirement>"
)
_INPUT = (
    '<input id="input_{name}"><inputExpression id="asks_{name}" typeRef="{type}">'
    "<text>{name}</text></inputExpression></input>"
)
_CELL = '<inputEntry id="row_{n}_{name}"><text>{text}</text></inputEntry>'
_ANSWER = '<outputEntry id="row_{n}_level"><text>"level {n}"</text></outputEntry>'


def table() -> bytes:
    """The file: decision ``authority``, ``ROWS`` rules ``row_1``, ``row_2``, ..., FIRST."""
    data = [{"name": name, "type": kind} for name, kind, _ in _INPUTS]
    parts = [_HEAD, *(_DATA.format(**one) for one in data)]
    parts.append(f'<decision id="{DECISION}" name="{DECISION}">')
    parts += [_NEEDED.format(**one) for one in data]
    parts.append('<decisionTable id="table" hitPolicy="FIRST">')
    parts += [_INPUT.format(**one) for one in data]
    parts.append('<output id="level" name="level" typeRef="string" />')
    parts += [_rule(n) for n in range(1, ROWS + 1)]
    parts.append("</decisionTable></decision></definitions>")
    return "".join(parts).encode()


def cells(n: int) -> dict[str, str]:
    """Unary tests of the row of number ``n``, 1 to ``ROWS``, by the name of the input."""
    return {name: text.format(n=n) for name, _, text in _INPUTS}


def inputs(row: int) -> Mapping[str, object]:
    """Variables for which the row of this number is the first that matches, as in the log."""
    return {
        "severity": "urgent",
        "claim_amount": 12_000,
        "channel": "hotline",
        "received": {"$t": "date", "v": "2026-11-02"},
        "contacts": row,
    }


def _rule(n: int) -> str:
    asked = "".join(
        _CELL.format(n=n, name=name, text=escape(text, quote=False))
        for name, text in cells(n).items()
    )
    return f'<rule id="row_{n}">{asked}{_ANSWER.format(n=n)}</rule>'
