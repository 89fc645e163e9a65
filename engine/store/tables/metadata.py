"""What all tables share: their catalogue and the types that both databases know."""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Integer,
    LargeBinary,
    MetaData,
    SmallInteger,
    Text,
    literal_column,
)

metadata = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "ix": "%(table_name)s_%(column_0_N_name)s",
        "uq": "%(table_name)s_%(column_0_N_name)s_once",
    }
)

Bytes = LargeBinary
Small = SmallInteger
Moment = BigInteger
"""Microseconds since the epoch, UTC."""
Big = BigInteger
Number = BigInteger().with_variant(Integer, "sqlite")
"""A row number that the database counts up; SQLite does so for INTEGER only."""
Words = Text

NO_DUE = 2**53 - 1
"""Stands for "no due time" where rows are sorted by it: last, and comparable."""


def written(value: int) -> ColumnElement[int]:
    """``value`` as part of the statement's text.

    A partial index is used only where the planner sees its condition, so not with a parameter.
    """
    return literal_column(str(int(value)), Integer)
