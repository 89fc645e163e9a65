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

    Called before the subscriptions of this very event are written: who begins to wait later does
    not hear a signal. Of the thrower's own waits those count that began before the throw.
    """
    rows: list[dict[str, Any]] = []
    for index, effect in enumerate(effects):
        if effect["e"] != "throws":
            continue
        if effect["kind"] == "message":
            rows.append(_row(instance, event, effect, NOBODY, NO_PROCESS))
        else:
            own = _waits_itself(effects[:index], effect["name"])
            rows += _signal(connection, instance, event, effect, own=own)
    if rows:
        connection.execute(_INSERT, rows)
        jobs.deliver(connection, [instance.id])


def outside(
    connection: Connection, stream: int, event: Event, effect: Effect, *, drill: bool
) -> None:
    """Write the deliveries of something that came from no instance, thrown by ``stream``."""
    from_outside = _Outside(stream, drill)
    if effect["kind"] == "message":
        rows = [_row(from_outside, event, effect, NOBODY, NO_PROCESS)]
    else:
        rows = _signal(connection, from_outside, event, effect, own=False)
    if rows:
        connection.execute(_INSERT, rows)
        jobs.deliver(connection, [stream])


class _Outside:
    """A thrower that is no instance."""

    def __init__(self, number: int, drill: bool) -> None:
        self.id = number
        self.drill = drill


def _waits_itself(before: Sequence[Effect], name: str) -> bool:
    waits = {e["no"] for e in before if e["e"] == "awaits" and e.get("signal") == name}
    waits -= {e["no"] for e in before if e["e"] == "awaits_no_more"}
    return bool(waits)


def _signal(
    connection: Connection,
    thrower: Instance | _Outside,
    event: Event,
    effect: Effect,
    *,
    own: bool,
) -> list[dict[str, Any]]:
    parameters = {"name": effect["name"], "drill": thrower.drill}
    receivers = set(connection.scalars(_WAITING, parameters))
    if own:
        receivers.add(thrower.id)
    rows = [_row(thrower, event, effect, number, NO_PROCESS) for number in sorted(receivers)]
    starts = connection.scalars(_STARTING, {"name": effect["name"]})
    return rows + [_row(thrower, event, effect, NOBODY, process) for process in starts]


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
