"""Who takes a message, and the deliveries on their way to them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, bindparam, or_, select, update

from engine.model import Delivery, DeliveryState, parse
from engine.store.rows import AnyRow
from engine.store.tables import delivery, instance, start_subscription, subscription, written

_COLUMNS = (
    delivery.c.id,
    delivery.c.thrower,
    delivery.c.seq,
    delivery.c.n,
    delivery.c.kind,
    delivery.c.name,
    delivery.c.key,
    delivery.c.payload,
    delivery.c.receiver,
    delivery.c.process,
    delivery.c.state,
    delivery.c.drill,
    delivery.c.at,
    delivery.c.arrived,
    delivery.c.until,
)
_WAITING = (
    select(subscription.c.instance_id, subscription.c.form)
    .join(instance, instance.c.id == subscription.c.instance_id)
    .where(
        subscription.c.kind == "message",
        subscription.c.name == bindparam("name"),
        or_(subscription.c.key.is_(None), subscription.c.key == bindparam("key")),
        subscription.c.drill == bindparam("drill"),
        instance.c.status == 0,
    )
    .order_by(subscription.c.key.is_(None), subscription.c.instance_id, subscription.c.no)
    .limit(1)
)
_OF_INSTANCE = (
    select(subscription)
    .where(subscription.c.instance_id == bindparam("instance"))
    .order_by(subscription.c.no)
)
_HOLD_STARTS = (
    select(start_subscription.c.process, start_subscription.c.element)
    .where(
        start_subscription.c.kind == bindparam("kind"),
        start_subscription.c.name == bindparam("name"),
    )
    .order_by(start_subscription.c.process)
    .with_for_update()
)
_DELIVERY = select(*_COLUMNS).where(delivery.c.id == bindparam("id"))
_EARLIER = select(delivery.c.id).where(
    delivery.c.thrower == bindparam("thrower"),
    delivery.c.id < bindparam("before"),
    delivery.c.state == written(DeliveryState.PENDING),
)
_PENDING = (
    select(delivery.c.id)
    .where(
        delivery.c.thrower == bindparam("thrower"),
        delivery.c.state == written(DeliveryState.PENDING),
    )
    .order_by(delivery.c.id)
)
_END = (
    update(delivery)
    .where(delivery.c.id == bindparam("row"), delivery.c.state == written(DeliveryState.PENDING))
    .values(
        state=bindparam("new"),
        receiver=bindparam("to"),
        arrived=bindparam("as_line"),
        until=bindparam("keep_until"),
    )
)
_NOTE_RECEIVER = (
    update(delivery).where(delivery.c.id == bindparam("row")).values(receiver=bindparam("to"))
)


def waiting_for(
    connection: Connection, name: str, key: str | None, *, drill: bool
) -> tuple[int, str | None] | None:
    """The running instance that waits for this message, and the form to enter it with.

    An exact key goes before a wait without one, then the oldest instance.
    """
    row = connection.execute(_WAITING, {"name": name, "key": key, "drill": drill}).one_or_none()
    return None if row is None else (row[0], row[1])


def waits_of(connection: Connection, number: int) -> list[dict[str, Any]]:
    """What an instance waits for: ``kind``, ``name``, ``key``, ``element``, ``form``, ``no``."""
    rows = connection.execute(_OF_INSTANCE, {"instance": number})
    return [dict(row._mapping) for row in rows]


def hold_starts(connection: Connection, kind: str, name: str) -> list[tuple[str, str]]:
    """Processes and start events that this message starts; held, so that two do not both start."""
    rows = connection.execute(_HOLD_STARTS, {"kind": kind, "name": name})
    return [(row.process, row.element) for row in rows]


def find(connection: Connection, number: int) -> Delivery | None:
    """A delivery by number."""
    row = connection.execute(_DELIVERY, {"id": number}).one_or_none()
    return None if row is None else _delivery(row)


def has_earlier(connection: Connection, found: Delivery) -> bool:
    """Whether an earlier delivery of the same thrower is still on its way."""
    parameters = {"thrower": found.thrower, "before": found.id}
    return connection.execute(_EARLIER, parameters).first() is not None


def pending(connection: Connection, thrower: int) -> list[int]:
    """Numbers of the deliveries of a stream that are on their way, in order."""
    return list(connection.scalars(_PENDING, {"thrower": thrower}))


def end(
    connection: Connection,
    number: int,
    state: DeliveryState,
    *,
    receiver: int = 0,
    arrived: int | None = None,
    until: int | None = None,
) -> bool:
    """Take a delivery off its way; ``False`` if it was taken already.

    Args:
        connection: of the receiver's transaction.
        number: of the delivery.
        state: what it becomes.
        receiver: number of the instance that took it.
        arrived: number of the line in which that instance recorded it.
        until: how long it is kept, microseconds, UTC.
    """
    done = connection.execute(
        _END,
        {
            "row": number,
            "new": state,
            "to": receiver,
            "as_line": arrived,
            "keep_until": until,
        },
    )
    return done.rowcount == 1


def note_receiver(connection: Connection, number: int, receiver: int) -> None:
    """The delivery started instance ``receiver``."""
    connection.execute(_NOTE_RECEIVER, {"row": number, "to": receiver})


def _delivery(row: AnyRow) -> Delivery:
    return Delivery(
        id=row.id,
        thrower=row.thrower,
        seq=row.seq,
        n=row.n,
        kind=row.kind,
        name=row.name,
        key=row.key,
        payload=parse(row.payload),
        receiver=row.receiver or None,
        process=row.process or None,
        state=DeliveryState(row.state),
        drill=row.drill,
        at=row.at,
        arrived=row.arrived,
        until=row.until,
    )
