"""What an import says of the rows that it refused: as lines, as JSON, as a table to mend."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from admin.cli.language import language
from admin.cli.told import said, told
from complaints.imports import Outcome, Refusal
from forms import Form

MOST_LINES = 50
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet would read as a formula at the beginning of a cell."""


def summary(
    counted: Mapping[str, int], refused: Sequence[Outcome], form: Form, *, is_dry: bool
) -> str:
    """The first refused rows, a line each, and how many there were of each kind."""
    lines = [
        told("import_row", line=one.row.line, problems=_words(one, form))
        for one in refused[:MOST_LINES]
    ]
    if len(refused) > MOST_LINES:
        lines.append(told("import_more", n=len(refused) - MOST_LINES))
    lines.append(told("import_would" if is_dry else "import_done", **counted))
    return "\n".join(lines)


def refused_rows(refused: Sequence[Outcome], form: Form) -> list[dict[str, Any]]:
    """Line, and problems with code, field and sentence; no value of the row."""
    return [
        {
            "line": one.row.line,
            "problems": [
                {"field": p.path, "code": p.code, "message": _sentence(p, form)}
                for p in one.problems
            ],
        }
        for one in refused
    ]


def write_refused(
    path: Path, columns: Sequence[str], refused: Sequence[Outcome], form: Form
) -> None:
    """The rows as they came, with line and reason; it opens in a spreadsheet and can be imported.

    A text that a spreadsheet would compute is put in with an apostrophe before it.
    """
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        table = csv.writer(file)
        table.writerow([*columns, told("import_line"), told("import_why")])
        for one in refused:
            cells = [_safe(one.row.cells.get(column, "")) for column in columns]
            table.writerow([*cells, one.row.line, "; ".join(_words(one, form))])


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _words(outcome: Outcome, form: Form) -> list[str]:
    return [_sentence(problem, form) for problem in outcome.problems]


def _sentence(problem: Refusal, form: Form) -> str:
    """The field as its form calls it, and what is wrong with it; the owner's words go first."""
    own = problem.facts.get("message_en" if language() == "en" else "message")
    what = own if isinstance(own, str) else said("answers", problem.code, problem.facts)
    what = what or told(problem.code, **problem.facts)
    field = form.fields.get(problem.path)
    if field is None:
        return what
    label = field.label_en if language() == "en" else field.label
    return told("import_field", field=label or problem.path, problem=what)
