"""What the macros of a form ask about its widgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from admin.sentences import sentence
from admin.words import Words
from forms import Problem, Row, Widget

COLUMNS = 16
_UNFIT = re.compile(r"[^\w-]+")


def is_drawn(widget: Widget) -> bool:
    """Whether a page without scripts draws the widget: answers on it may still call for it."""
    return not widget.hidden or widget.conditional


def is_demanded(widget: Widget) -> bool:
    """Whether the browser itself may insist on an answer.

    Not where other answers may do away with the field, nor inside a list: its blank item may stay
    empty. The engine asks for it all the same.
    """
    return widget.required and not widget.conditional and "[" not in widget.name


def placed(row: Row) -> list[tuple[Widget, int]]:
    """The drawn widgets of a row with their widths; those without one share what is left."""
    drawn = [widget for widget in row.widgets if is_drawn(widget)]
    taken = sum(widget.columns or 0 for widget in drawn)
    open_ones = sum(1 for widget in drawn if widget.columns is None)
    share = max(1, (COLUMNS - taken) // open_ones) if open_ones else 0
    return [(widget, min(COLUMNS, widget.columns or share)) for widget in drawn]


def label(widget: Widget, words: Words) -> str:
    """The widget's label; form-js keeps that of a date under a name of its own."""
    own = words.pick(widget.label, widget.label_en)
    if own and (widget.label or widget.kind != "datetime"):
        return own
    given = widget.attributes
    zh = str(given.get("dateLabel") or given.get("timeLabel") or "")
    return words.pick(zh, widget.label_en) or widget.name


def condition(row: Row, words: Words) -> str:
    """When a row is wanted, if all of it depends on the same answer; else empty."""
    told = {
        words.pick(widget.condition, widget.condition_en) if widget.conditional else ""
        for widget in row.widgets
        if is_drawn(widget)
    }
    return told.pop() if len(told) == 1 else ""


def element_id(name: str) -> str:
    """A name such as ``lines[0].owner`` as an id of the page."""
    return "f-" + _UNFIT.sub("-", name).strip("-")


def input_type(widget: Widget) -> str:
    """The ``type`` of the widget's input."""
    if widget.kind == "datetime":
        subtype = str(widget.attributes.get("subtype") or "")
        return {"date": "date", "time": "time"}.get(subtype, "datetime-local")
    kind = widget.attributes.get("validationType")
    return {"email": "email", "phone": "tel"}.get(str(kind), "text")


def problem_text(problem: Problem, words: Words) -> str:
    """One problem of a field as a sentence."""
    return sentence("answers", problem.code, problem.facts, words)


def problems_in(rows: tuple[Row, ...]) -> Iterator[tuple[Widget, Problem]]:
    """Every problem that has a place on the page, from top to bottom."""
    for row in rows:
        for widget in row.widgets:
            yield from ((widget, problem) for problem in widget.problems)
            yield from problems_in(widget.rows)
            for item in widget.items:
                yield from problems_in(item.rows)


def as_problems(found: Mapping[str, Any]) -> dict[str, list[Problem]]:
    """The problems of a refused completion, as ``forms`` wants them back for drawing."""
    return {
        path: [Problem(told["code"], told.get("facts", {})) for told in listed]
        for path, listed in found.items()
    }


def homeless(found: Mapping[str, list[Problem]], rows: tuple[Row, ...]) -> list[Problem]:
    """Problems without a widget to stand beside."""
    shown = {widget.name for widget, _ in problems_in(rows)}
    return [problem for path, listed in found.items() if path not in shown for problem in listed]
