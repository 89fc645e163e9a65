"""Messages that nobody waited for: when somebody begins to wait, they are on their way again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, or_, select, update

from engine.model import DeliveryState, Instance
from engine.store.projection import jobs
from engine.store.tables import delivery, written

_WAITING = (
    select(delivery.c.id, delivery.c.thrower)
    .where(
        delivery.c.state == written(DeliveryState.KEPT),
        delivery.c.name.in_(bindparam("names", expanding=True)),
        or_(delivery.c.key.in_(bindparam("keys", expanding=True)), bindparam("any_key")),
        delivery.c.drill == bindparam("drill"),
    )
    .order_by(delivery.c.id)
)
_WAKE = (
    update(delivery)
    .where(delivery.c.id == bindparam("row"), delivery.c.state == written(DeliveryState.KEPT))
    .values(state=DeliveryState.PENDING)
)


def wake(connection: Connection, instance: Instance, rows: Sequence[dict[str, Any]]) -> None:
    """Send the kept messages again whose names and keys the new subscription ``rows`` name.

    Sending again is harmless: who takes a message is decided on arrival.
    """
    messages = [row for row in rows if row["kind"] == "message"]
    if not messages:
        return
    found = connection.execute(
        _WAITING,
        {
            "names": sorted({row["name"] for row in messages}),
            "keys": sorted({row["key"] for row in messages if row["key"] is not None}),
            "any_key": any(row["key"] is None for row in messages),
            "drill": instance.drill,
        },
    ).all()
    if found:
        connection.execute(_WAKE, [{"row": row.id} for row in found])
        jobs.deliver(connection, sorted({row.thrower for row in found}))
