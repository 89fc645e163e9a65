"""Who stands in for whom, and how long."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, delete, insert, or_, select

from engine.store.tables import substitution

_COLUMNS = (
    substitution.c.id,
    substitution.c.person,
    substitution.c.substitute,
    substitution.c.begins,
    substitution.c.ends,
)
_ADD = insert(substitution).returning(substitution.c.id)
_END = delete(substitution).where(substitution.c.id == bindparam("row"))
_ONE = select(*_COLUMNS).where(substitution.c.id == bindparam("row"))
_OF = (
    select(*_COLUMNS)
    .where(
        or_(
            substitution.c.person == bindparam("person"),
            substitution.c.substitute == bindparam("person"),
        ),
        substitution.c.ends > bindparam("now"),
    )
    .order_by(substitution.c.begins, substitution.c.id)
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Substitution:
    """``substitute`` may act for ``person`` from ``begins`` until before ``ends``.

    Both are numbers of people; microseconds since the epoch, UTC.
    """

    id: int
    person: int
    substitute: int
    begins: int
    ends: int


def add(connection: Connection, person: int, substitute: int, begins: int, ends: int) -> int:
    """Insert one; returns its number."""
    given = {"person": person, "substitute": substitute, "begins": begins, "ends": ends}
    return int(connection.scalar(_ADD, given) or 0)


def find(connection: Connection, number: int) -> Substitution | None:
    """The substitution with a number, over or not."""
    row = connection.execute(_ONE, {"row": number}).one_or_none()
    return None if row is None else Substitution(**row._mapping)


def end(connection: Connection, number: int) -> None:
    """Take one away: it counts no longer."""
    connection.execute(_END, {"row": number})


def of(connection: Connection, person: int, now: int) -> list[Substitution]:
    """Those that a person gave and those that they have, running or to come, by their beginning."""
    rows = connection.execute(_OF, {"person": person, "now": now})
    return [Substitution(**row._mapping) for row in rows]
