"""Give each family of effects to its file, if there are any."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection

from engine.model import Effect, Event, Instance, Task
from engine.store.projection import (
    assignments,
    candidates,
    chases,
    deliveries,
    incidents,
    jobs,
    subscriptions,
    tasks,
)


def project(
    connection: Connection,
    instance: Instance,
    event: Event,
    effects: Sequence[Effect],
    held: Task | None,
    still: frozenset[int] = frozenset(),
) -> None:
    """Write what follows from ``effects``, at most one statement for a table and a verb.

    Args:
        connection: of the event's transaction.
        instance: as it is after the event.
        event: the line just written.
        effects: its effects, in order.
        held: the task that the command was about; spares a statement if it has one candidate.
        still: numbers of the waits that caught something and go on waiting.
    """
    by_kind: dict[str, list[Effect]] = {}
    for effect in effects:
        by_kind.setdefault(effect["e"], []).append(effect)
    kinds = by_kind.keys()
    if "throws" in kinds:
        deliveries.apply(connection, instance, event, effects)
    if not tasks.KINDS.isdisjoint(kinds):
        tasks.apply(connection, instance, event, by_kind)
        candidates.remove(connection, instance.id, _with_candidates(by_kind, held))
    if not subscriptions.KINDS.isdisjoint(kinds):
        subscriptions.apply(connection, instance, effects, still)
    for family in (assignments, chases, jobs, incidents):
        if not family.KINDS.isdisjoint(kinds):
            family.apply(connection, instance, event, by_kind)
    if "cancelled_instance" in kinds:
        incidents.end(connection, instance, event)


def _with_candidates(by_kind: dict[str, list[Effect]], held: Task | None) -> list[int]:
    closed = [e["task"] for kind in ("closed", "cancelled") for e in by_kind.get(kind, ())]
    if held is None or len(held.groups) > 1 or held.users:
        return closed
    return [number for number in closed if number != held.no]
