"""Timers say when, in words that can be read."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.compiled_text import CompiledText
from engine.check.inspection import Inspection
from engine.check.iso_time import LONGEST_DAYS, days_in, read_timer
from engine.check.texts import Text
from engine.drawing import Event, Node
from engine.drawing.iso_time import Unreadable
from engine.model.finding import Finding


def timers(inspection: Inspection) -> Iterator[Finding]:
    """A text for every timer, ISO 8601 where it is literal, and a time that can come.

    Whole days come from the calendar.

    Source:
        processes.md 2.6, rule 6: literal durations of a day or more count no working days.
        ``bihuan:calendar-free`` = ``true`` says that calendar days are meant.
    """
    for node in inspection.nodes:
        for event in node.events:
            if event.kind == "timer":
                yield from _of_timer(inspection, node, event)
        due = node.camunda.get("dueDate", "")
        if node.kind == "userTask" and due and _literal(due):
            yield from _literal_text(inspection, node, "timeDate", due, node.line)


def _of_timer(inspection: Inspection, node: Node, event: Event) -> Iterator[Finding]:
    if not event.form or not event.text:
        yield inspection.missing("timer_missing", node, event.line)
        return
    if (
        node.kind == "startEvent"
        and event.form == "timeDuration"
        and _is_of_process(inspection, node)
    ):
        construct = "timeDuration on startEvent"
        yield inspection.error("unsupported", node, event.line, construct=construct)
    if _literal(event.text):
        yield from _literal_text(inspection, node, event.form, event.text, event.line)


def _is_of_process(inspection: Inspection, node: Node) -> bool:
    return node.id in inspection.process.scope.nodes


def _literal(text: str) -> bool:
    return CompiledText.of(Text(text, "formula", "", "", 0)).is_literal


def _literal_text(
    inspection: Inspection, node: Node, form: str, text: str, line: int
) -> Iterator[Finding]:
    try:
        read_timer(form, text)
    except Unreadable as problem:
        facts = {"text": text[:80], "form": form, "reason": problem.reason}
        yield inspection.error("timer_unreadable", node, line, **facts)
        return
    days = 0 if form == "timeDate" else days_in(text)
    if days > LONGEST_DAYS:
        yield inspection.error("timer_beyond", node, line, text=text[:80])
        return
    is_free = node.properties.get("bihuan:calendar-free") == "true"
    if not is_free and days >= 1:
        yield inspection.advice("timer_literal_days", node, line, text=text)
