"""A form that is still being drawn, as handlers will see it; or why it cannot be drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import forms
from admin.context import now, words
from admin.drawn_form import is_drawn, label
from admin.moments import local
from admin.sentences import sentence
from forms import Row, Widget

MAX_BYTES = 256_000
"""Of a form that is previewed, and so drawn at every pause in typing."""


@dataclass(frozen=True, slots=True)
class Unseen:
    """A component that does not show at first: what it is called and what it waits for.

    ``hides`` is the expression that hides it, ``when`` what its owner says of that in words.
    """

    label: str
    when: str
    hides: str


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Why the form cannot be drawn; ``line`` counts from 1, both places may be unknown."""

    text: str
    line: int | None = None
    element: str = ""


@dataclass(frozen=True, slots=True)
class Preview:
    """Rows to draw and what they leave out, or else obstacles."""

    rows: tuple[Row, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()


def preview(source: bytes, file: str) -> Preview:
    """The form that ``source`` describes, empty, in the language of the request.

    Args:
        source: bytes of a definition, good or bad, of any size.
        file: what to call it in messages.
    """
    spoken = words()
    if len(source) > MAX_BYTES:
        told = spoken("The form is too large for a preview: %(n)s kB at most.", n=MAX_BYTES // 1000)
        return Preview(obstacles=(Obstacle(told),))
    try:
        form = forms.read(source, name=file)
        rows = form.layout({}, context={}, now=local(now()))
    except forms.FormRefused as refused:
        return Preview(obstacles=tuple(_obstacles(refused, file)))
    return Preview(rows, tuple(_unseen(rows)))


def _obstacles(refused: forms.FormRefused, file: str) -> Iterator[Obstacle]:
    for one in refused.findings:
        if one.severity == "error":
            element = one.element_id or ""
            facts = {"file": file, "element_id": element, **one.facts}
            yield Obstacle(sentence("findings", one.code, facts, words()), one.line, element)


def _unseen(rows: tuple[Row, ...]) -> Iterator[Unseen]:
    """What no page draws as long as nothing is answered; what lies in it waits with it."""
    for row in rows:
        for widget in row.widgets:
            if not is_drawn(widget):
                yield _told(widget)
                continue
            yield from _unseen(widget.rows)
            for item in widget.items:
                yield from _unseen(item.rows)


def _told(widget: Widget) -> Unseen:
    when = words().pick(widget.condition, widget.condition_en)
    hides = widget.condition.removeprefix("=") if widget.condition.startswith("=") else ""
    return Unseen(label(widget, words()) or widget.id, "" if hides else when, hides)
