"""How often the same problem was reported, and which cluster a complaint belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select

from complaints.store.tables import complaint

_SAME = (
    complaint.c.problem == bindparam("problem"),
    complaint.c.drill == bindparam("drill"),
    complaint.c.id != bindparam("except_id"),
    complaint.c.merged_into.is_(None),
)
_COUNT = select(func.count()).where(
    *_SAME,
    complaint.c.contact_at > bindparam("after"),
    complaint.c.contact_at <= bindparam("until"),
)
_OF_CATEGORY = select(func.count()).where(
    complaint.c.category == bindparam("category"),
    complaint.c.drill == bindparam("drill"),
    complaint.c.merged_into.is_(None),
    complaint.c.contact_at > bindparam("after"),
    complaint.c.contact_at <= bindparam("until"),
)
_CLUSTER = (
    select(complaint.c.cluster)
    .where(
        *_SAME,
        complaint.c.cluster.is_not(None),
        complaint.c.contact_at > bindparam("after"),
        complaint.c.contact_at <= bindparam("until"),
    )
    .order_by(complaint.c.contact_at.desc(), complaint.c.id.desc())
    .limit(1)
)
_USUAL = (
    select(complaint.c.category)
    .where(
        complaint.c.product == bindparam("product"),
        complaint.c.category.is_not(None),
        complaint.c.drill == bindparam("drill"),
    )
    .group_by(complaint.c.category)
    .order_by(func.count().desc(), complaint.c.category)
    .limit(1)
)


@dataclass(frozen=True, slots=True)
class Window:
    """Complaints about ``problem`` in ``(after, until]``, microseconds, UTC, without one."""

    problem: str
    after: int
    until: int
    without: int
    drill: bool

    @property
    def parameters(self) -> dict[str, object]:
        """As the statements name them."""
        return {
            "problem": self.problem,
            "after": self.after,
            "until": self.until,
            "except_id": self.without,
            "drill": self.drill,
        }


def count(connection: Connection, window: Window) -> int:
    """How many other complaints about the problem lie in the window."""
    return int(connection.scalar(_COUNT, window.parameters) or 0)


def count_category(
    connection: Connection, category: str, *, after: int, until: int, drill: bool
) -> int:
    """How many complaints of a category were first told in ``(after, until]``, microseconds UTC."""
    given = {"category": category, "after": after, "until": until, "drill": drill}
    return int(connection.scalar(_OF_CATEGORY, given) or 0)


def last_cluster(connection: Connection, window: Window) -> str | None:
    """The cluster of the latest complaint in the window."""
    found: str | None = connection.scalar(_CLUSTER, window.parameters)
    return found


def usual_category(connection: Connection, product: str, *, drill: bool) -> str | None:
    """The most frequent category of a product's complaints, the first by name among equals."""
    found: str | None = connection.scalar(_USUAL, {"product": product, "drill": drill})
    return found
