"""What happened in a complaint: the logs of all its instances as one timeline."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from admin.case_facts import instances_of
from admin.context import ask, words
from admin.decision_tables import decision_tables
from admin.roster import group_names, roster
from admin.timeline import Line, Reader, timeline
from engine.queries import FindInstance, LogPage, ReadLog

if TYPE_CHECKING:
    from collections.abc import Iterable

    from engine.queries import InstanceDetails

_LINES = 500


def siblings_of(details: InstanceDetails) -> tuple[InstanceDetails, ...]:
    """The instances of the same complaint, the one given among them, oldest first."""
    others = [uid for uid in instances_of(details.instance, details.variables)[1:]]
    found = [details, *(ask(FindInstance(instance=uid)) for uid in others)]
    return tuple(sorted(found, key=lambda one: (one.instance.started, one.instance.id)))


def history(siblings: Iterable[InstanceDetails]) -> tuple[Line, ...]:
    """The lines of all these instances, newest first."""
    lines: list[Line] = []
    for place, details in enumerate(siblings):
        log = whole_log(details.instance.uid)
        told = timeline(log.events, log_reader(details, log))
        lines += [line.of(place) for line in told]
    return tuple(sorted(lines, key=lambda line: (line.at, line.instance, line.seq), reverse=True))


def whole_log(uid: UUID) -> LogPage:
    """All lines of an instance's log, oldest first."""
    page = ask(ReadLog(instance=uid, limit=_LINES))
    events, people = list(page.events), dict(page.actors)
    while page.next is not None:
        page = ask(ReadLog(instance=uid, after=page.next, limit=_LINES))
        events += page.events
        people |= page.actors
    return LogPage(events=tuple(events), actors=people, next=None)


def log_reader(details: InstanceDetails, log: LogPage) -> Reader:
    """What puts the lines of an instance's log into words."""
    spoken = words()
    return Reader(
        words=spoken,
        process=spoken.pick(details.title.zh, details.title.en),
        names=details.names,
        people={**roster(), **log.actors},
        elements={task.no: task.element for task in details.tasks},
        tables=decision_tables(details.release.id),
        groups=group_names(),
    )
