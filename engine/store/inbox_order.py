"""The orders of a list of tasks, and where in one a page ended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import ColumnElement, bindparam, tuple_

Sort = Literal["due", "newest", "oldest"]
"""By due time, those without any last; by when they opened."""

Place = tuple[int, int, int]
"""Where a page ended: due or opening time (microseconds), number of the instance, of the task."""

FIRST: Place = (-(2**53), 0, 0)
LATEST: Place = (2**53, 0, 0)


@dataclass(frozen=True, slots=True)
class Order:
    """Rows by ``column``, ``is_falling`` from the greatest; ``first`` is before all of them."""

    column: str
    is_falling: bool
    first: Place

    def sorted(self, table: Any) -> list[Any]:
        """``ORDER BY`` on a table that has instance, number and the column."""
        columns = self._columns(table)
        return [column.desc() for column in columns] if self.is_falling else columns

    def behind(self, table: Any) -> ColumnElement[bool]:
        """That a row is behind the place ``:place``, ``:instance``, ``:no``."""
        here = tuple_(*self._columns(table))
        place = tuple_(bindparam("place"), bindparam("instance"), bindparam("no"))
        return here < place if self.is_falling else here > place

    def _columns(self, table: Any) -> list[Any]:
        return [table.c[self.column], table.c.instance_id, table.c.no]


ORDERS = {
    "due": Order("due", is_falling=False, first=FIRST),
    "newest": Order("opened", is_falling=True, first=LATEST),
    "oldest": Order("opened", is_falling=False, first=FIRST),
}


def named_place(place: Place) -> dict[str, int]:
    """The parameters of ``Order.behind``."""
    return dict(zip(("place", "instance", "no"), place, strict=True))
