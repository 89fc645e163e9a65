"""Rows of incidents."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, bindparam, select, tuple_

from engine.model import Incident, parse
from engine.store.rows import AnyRow
from engine.store.tables import incident, instance, written

_OPEN = 0
_STATE = select(incident.c.state).where(
    incident.c.instance_id == bindparam("instance"), incident.c.no == bindparam("no")
)
_COLUMNS = (
    instance.c.uid,
    incident.c.no,
    incident.c.element,
    incident.c.code,
    incident.c.facts,
    incident.c.opened,
    incident.c.resolved,
)
_JOINED = select(*_COLUMNS).join(instance, instance.c.id == incident.c.instance_id)
_OF_INSTANCE = _JOINED.where(incident.c.instance_id == bindparam("instance")).order_by(
    incident.c.no
)
_PAGE = (
    _JOINED.add_columns(incident.c.instance_id)
    .where(
        incident.c.state == written(_OPEN),
        tuple_(incident.c.opened, incident.c.instance_id, incident.c.no)
        > tuple_(bindparam("opened"), bindparam("instance"), bindparam("no")),
    )
    .order_by(incident.c.opened, incident.c.instance_id, incident.c.no)
    .limit(bindparam("limit"))
)


def is_open(connection: Connection, instance_number: int, no: int) -> bool | None:
    """Whether an incident waits for somebody; ``None`` if there is none with that number."""
    state = connection.scalar(_STATE, {"instance": instance_number, "no": no})
    return None if state is None else state == _OPEN


def of_instance(connection: Connection, number: int) -> list[Incident]:
    """All incidents of an instance, oldest first."""
    rows = connection.execute(_OF_INSTANCE, {"instance": number})
    return [_incident(row) for row in rows]


def open_ones(
    connection: Connection, *, after: tuple[int, int, int], limit: int
) -> list[tuple[Incident, tuple[int, int, int]]]:
    """Open incidents behind the place ``after``, oldest first, each with its place."""
    opened, number, no = after
    rows = connection.execute(
        _PAGE, {"opened": opened, "instance": number, "no": no, "limit": limit}
    )
    return [(_incident(row), (row.opened, row.instance_id, row.no)) for row in rows]


def _incident(row: AnyRow) -> Incident:
    return Incident(
        instance=UUID(bytes=row.uid),
        no=row.no,
        element=row.element,
        code=row.code,
        facts=parse(row.facts),
        opened=row.opened,
        resolved=row.resolved,
    )
