"""What was answered in a task that is completed, as its log holds it, personal values masked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from admin.case_facts import Fact, in_words, instances_of
from admin.case_history import whole_log
from admin.context import words
from admin.opened import references_in, shown
from admin.page import may
from engine.queries import ReadLog

if TYPE_CHECKING:
    from engine.queries import TaskDetails
    from forms import Field, Form


def given_answers(details: TaskDetails) -> tuple[Fact, ...]:
    """The answers with the labels of the form; none for who may not read the log."""
    if details.form is None or details.task.is_open or not may(ReadLog.needs or ""):
        return ()
    for event in reversed(whole_log(details.instance.uid).events):
        if event.kind == "task.completed" and event.content.get("task") == details.task.no:
            logged = event.content.get("input", {})
            opened = shown(instances_of(details.instance, details.variables), logged)
            return tuple(_Answers(details.form, opened.is_masked).of(logged, opened.value))
    return ()


class _Answers:
    """Walks the logged answers and the opened ones side by side."""

    def __init__(self, form: Form, is_masked: bool) -> None:
        self._form = form
        self._is_masked = is_masked
        self._order = {path: place for place, path in enumerate(form.fields)}

    def of(
        self, logged: Mapping[str, Any], opened: Mapping[str, Any], path: str = "", place: str = ""
    ) -> Iterator[Fact]:
        """Lines for the entries of a group, or of item ``place`` of a list."""
        told = [name for name, value in logged.items() if not _is_empty(value)]
        for name in sorted(told, key=lambda name: self._place(f"{path}{name}")):
            value = logged[name]
            if _is_context(value):
                yield from self.of(value, opened[name], f"{path}{name}.", place)
            elif isinstance(value, list) and _is_context(value[0]):
                for number, item in enumerate(value, 1):
                    inner = f"{place}{number}."
                    yield from self.of(item, opened[name][number - 1], f"{path}{name}[].", inner)
            else:
                yield self._line(f"{path}{name}", value, opened[name], place)

    def _place(self, path: str) -> int:
        """Where the form asks for it; a group or list stands where its first field does."""
        inner = (f"{path}.", f"{path}[]")
        found = (n for known, n in self._order.items() if known == path or known.startswith(inner))
        return next(found, len(self._order))

    def _line(self, path: str, logged: object, opened: object, place: str) -> Fact:
        spoken, field = words(), self._form.fields.get(path)
        references = tuple(references_in(logged))
        label = path if field is None else spoken.pick(field.label, field.label_en) or path
        return Fact(
            name=path,
            label=f"{place} {label}".strip(),
            text=str(opened) if field is None else _told(opened, field),
            references=references,
            is_masked=self._is_masked and bool(references),
        )


def _is_empty(value: object) -> bool:
    return value is None or value is False or value in ("", [])


def _is_context(value: object) -> bool:
    """Whether it has entries of its own; a tagged value is one value."""
    return isinstance(value, Mapping) and "$t" not in value


def _told(value: object, field: Field) -> str:
    spoken = words()
    if field.kind == "filepicker" and isinstance(value, list):
        return spoken.many("%(num)s file", "%(num)s files", len(value))
    return in_words(value, field, spoken)
