"""Effects of throwing -> messages on their way to other instances."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select

from engine.model import DeliveryState, Effect, Event, Instance, canonical
from engine.store.projection import jobs
from engine.store.tables import delivery, start_subscription, subscription

NOBODY = 0
"""Stands for "not known yet" where a receiver is part of a unique key."""
NO_PROCESS = ""

_INSERT = insert(delivery)
_WAITING = (
    select(subscription.c.instance_id)
    .where(
        subscription.c.kind == "signal",
        subscription.c.name == bindparam("name"),
        subscription.c.drill == bindparam("drill"),
    )
    .distinct()
    .order_by(subscription.c.instance_id)
)
_STARTING = (
    select(start_subscription.c.process)
    .where(start_subscription.c.kind == "signal", start_subscription.c.name == bindparam("name"))
    .order_by(start_subscription.c.process)
)


def apply(
    connection: Connection, instance: Instance, event: Event, effects: Sequence[Effect]
) -> None:
    """Write a delivery for each message, and for each signal one to each who waits for it now.

    Called before the subscriptions of this very event are written. The thrower's own waits heard a
    signal within the step.
    """
    rows: list[dict[str, Any]] = []
    for effect in effects:
        if effect["e"] == "throws":
            rows += _rows(connection, instance, event, effect)
    if rows:
        connection.execute(_INSERT, rows)
        jobs.deliver(connection, [instance.id])


def outside(
    connection: Connection,
    event: Event,
    effect: Effect,
    *,
    drill: bool,
    state: DeliveryState,
    until: int | None,
) -> None:
    """Write the deliveries of something that came from no instance: ``event`` recorded it."""
    rows = _rows(connection, _Outside(event.stream, drill), event, effect)
    if rows:
        connection.execute(_INSERT, [{**row, "state": state, "until": until} for row in rows])
        if state is DeliveryState.PENDING:
            jobs.deliver(connection, [event.stream])


class _Outside:
    """A thrower that is no instance."""

    def __init__(self, number: int, drill: bool) -> None:
        self.id = number
        self.drill = drill


def _rows(
    connection: Connection, thrower: Instance | _Outside, event: Event, effect: Effect
) -> list[dict[str, Any]]:
    if effect["kind"] == "message":
        return [_row(thrower, event, effect, NOBODY, NO_PROCESS)]
    parameters = {"name": effect["name"], "drill": thrower.drill}
    waiting = connection.scalars(_WAITING, parameters)
    rows = [
        _row(thrower, event, effect, number, NO_PROCESS)
        for number in waiting
        if number != thrower.id
    ]
    starting = connection.scalars(_STARTING, {"name": effect["name"]})
    return rows + [_row(thrower, event, effect, NOBODY, process) for process in starting]


def _row(
    thrower: Instance | _Outside, event: Event, effect: Effect, receiver: int, process: str
) -> dict[str, Any]:
    return {
        "thrower": thrower.id,
        "seq": event.seq,
        "n": effect["n"],
        "receiver": receiver,
        "process": process,
        "kind": effect["kind"],
        "name": effect["name"],
        "key": effect.get("key"),
        "payload": canonical(effect["payload"]).decode(),
        "state": DeliveryState.PENDING,
        "drill": thrower.drill,
        "at": event.at,
        "until": None,
        "arrived": None,
    }
