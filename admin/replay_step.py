"""What the page of a replay says of one step: who, what, which values, which rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from admin.case_facts import instances_of
from admin.case_history import log_reader
from admin.context import words
from admin.fired_tables import FiredTable, fired_tables
from admin.opened import references_in, shown
from admin.replay_changes import Change, changes_at
from admin.replay_labels import Labels, labels_of
from admin.timeline import Line, timeline

if TYPE_CHECKING:
    from engine.model import Event
    from engine.queries import InstanceDetails, LogPage


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """A change in words; empty texts stand for nothing. ``is_masked``: a personal value."""

    label: str
    before: str
    after: str
    is_masked: bool

    @property
    def is_seen(self) -> bool:
        """Whether a reader sees that it changed: an empty list is as empty as nothing."""
        return self.is_masked or self.before != self.after


@dataclass(frozen=True, kw_only=True, slots=True)
class ReplayStep:
    """One line of the log. ``number`` counts from 1 to ``whole``."""

    number: int
    whole: int
    event: Event
    line: Line
    changes: tuple[ChangeLine, ...]
    tables: tuple[FiredTable, ...]


def replay_step(details: InstanceDetails, log: LogPage, number: int) -> ReplayStep:
    """Line ``number`` of an instance's log, from 1, with what it changed and decided."""
    event = log.events[number - 1]
    changes = changes_at(log.events, number)
    opened = shown(
        instances_of(details.instance, details.variables),
        [(change.before, change.after) for change in changes],
    )
    labels = labels_of(details.release.id)
    return ReplayStep(
        number=number,
        whole=len(log.events),
        event=event,
        line=timeline((event,), log_reader(details, log))[0],
        changes=tuple(
            told
            for change, (before, after) in zip(changes, opened.value, strict=True)
            if (told := _told(change, before, after, labels)).is_seen
        ),
        tables=fired_tables(event, details.release.id, words()),
    )


def _told(change: Change, before: object, after: object, labels: Labels) -> ChangeLine:
    return ChangeLine(
        label=labels.name(change.path),
        before=labels.value(change.path, before),
        after=labels.value(change.path, after),
        is_masked=any(references_in([change.before, change.after])),
    )
