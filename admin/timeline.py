"""The log of an instance as a person reads it, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from admin.effect_words import SIGNS, notes
from admin.words import Words

if TYPE_CHECKING:
    from admin.decision_tables import DecisionTable
    from engine.library import Name
    from engine.model import Actor, Event


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One event. ``who`` is empty for the engine itself; ``notes`` say what followed from it."""

    seq: int
    at: int
    icon: str
    css: str
    who: str
    text: str
    notes: tuple[str, ...]
    instance: int = 0

    def of(self, instance: int) -> Line:
        """The line as one of the instance at that place among several."""
        return replace(self, instance=instance)


@dataclass(frozen=True, kw_only=True, slots=True)
class Reader:
    """What one needs to put events into words: what everything and everybody is called.

    ``elements`` are those of tasks by number, ``groups`` names in both languages by id.
    """

    words: Words
    process: str
    names: Mapping[str, Name]
    people: Mapping[int, Actor]
    elements: Mapping[int, str]
    tables: Mapping[str, DecisionTable] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def element(self, name: str) -> str:
        """What the element is called."""
        found = self.names.get(name)
        return name if found is None else self.words.pick(found.zh, found.en)

    def listed(self, names: Iterable[str]) -> str:
        """What several elements are called, one after another."""
        return self.words(", ").join(self.element(name) for name in names)

    def task(self, number: int | None) -> str:
        """What the element of a task is called."""
        return self.element(self.elements.get(number or 0, ""))

    def group(self, name: str) -> str:
        """What a group is called; empty where there is none of that id."""
        return self.words.pick(*self.groups.get(name, ("", "")))

    def person(self, number: int | None) -> str:
        """A person's name; empty for the engine and for nobody."""
        found = self.people.get(number or 0)
        if found is None or found.id == 0:
            return ""
        return self.words.pick(found.name_zh, found.name_en) or found.slug


def timeline(events: tuple[Event, ...], reader: Reader) -> tuple[Line, ...]:
    """The lines of ``events``, newest first."""
    return tuple(_line(event, reader) for event in reversed(events))


def _line(event: Event, reader: Reader) -> Line:
    content = event.content
    effects = content.get("effects", [])
    icon, css = _sign(event.kind, effects)
    return Line(
        seq=event.seq,
        at=event.at,
        icon=icon,
        css=css,
        who=_who(event, reader),
        text=_text(event.kind, content, reader),
        notes=tuple(notes(effects, reader)),
    )


def _who(event: Event, reader: Reader) -> str:
    """Who acted, and for whom if they stood in for somebody."""
    acted, whom = reader.person(event.actor), reader.person(event.on_behalf)
    return reader.words("%(name)s for %(other)s", name=acted, other=whom) if whom else acted


def _sign(kind: str, effects: list[Mapping[str, Any]]) -> tuple[str, str]:
    facts = {effect["e"] for effect in effects}
    if "incident" in facts:
        return "triangle-alert", "bad"
    if "completed" in facts:
        return "circle-check", "ok"
    return SIGNS.get(kind, "info"), ""


def _text(kind: str, content: Mapping[str, Any], reader: Reader) -> str:
    words = reader.words
    if kind.startswith("task."):
        return _of_task(kind, content, reader)
    given = content.get("input", {})
    told = {
        "instance.started": words("“%(process)s” began", process=reader.process),
        "message.received": words("Received: %(what)s", what=_caught(content, reader)),
        "signal.received": words("Signal received: %(name)s", name=given.get("name", "")),
        "timers.fired": words("Time reached: %(what)s", what=_of(content, "timer_fired", reader)),
        "variables.set": words("Values corrected"),
        "incident.retried": words("Tried incident %(no)s again", no=content.get("incident")),
        "incident.skipped": words("Went on past incident %(no)s", no=content.get("incident")),
        "external.finished": words("An outside step is done"),
        "external.failed": words("An outside step failed"),
        "instance.suspended": words("Suspended"),
        "instance.resumed": words("Resumed"),
        "instance.cancelled": words("Cancelled"),
    }
    return told.get(kind, kind)


def _of_task(kind: str, content: Mapping[str, Any], reader: Reader) -> str:
    words = reader.words
    task = reader.task(content.get("task"))
    to = reader.person(content.get("input", {}).get("to"))
    told = {
        "task.completed": words("Completed “%(task)s”", task=task),
        "task.claimed": words("Claimed “%(task)s”", task=task),
        "task.released": words("Released “%(task)s”", task=task),
        "task.assigned": words("Assigned “%(task)s” to %(person)s", task=task, person=to),
        "task.delegated": words("Asked %(person)s to help with “%(task)s”", task=task, person=to),
        "task.returned": words("Gave “%(task)s” back to its owner", task=task),
        "task.overdue": words("“%(task)s” is overdue", task=task),
        "task.over": words("“%(task)s”, which was overdue, is open no more", task=task),
    }
    return told.get(kind, kind)


def _caught(content: Mapping[str, Any], reader: Reader) -> str:
    return _of(content, "caught", reader) or str(content.get("input", {}).get("name", ""))


def _of(content: Mapping[str, Any], kind: str, reader: Reader) -> str:
    effects = content.get("effects", ())
    return reader.listed(effect["el"] for effect in effects if effect["e"] == kind)
