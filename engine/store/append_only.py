"""Triggers that keep what is written: no UPDATE, DELETE, REPLACE or TRUNCATE, on any column.

Revisions use this; it never changes, a new need gets a new function.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, text

_POSTGRESQL_FUNCTION = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
END $$
"""


def protect(
    connection: Connection,
    table: str,
    *,
    unique: Sequence[str],
    key: Sequence[str] = ("stream", "seq"),
) -> None:
    """Make ``table`` append-only.

    Args:
        connection: of a migration.
        table: its name.
        unique: further unique columns, by which SQLite's INSERT OR REPLACE would delete a row.
        key: the columns of its primary key.
    """
    if connection.dialect.name == "sqlite":
        statements = _sqlite(table, unique, key)
    else:
        statements = _postgresql(table)
    for statement in statements:
        connection.execute(text(statement))


def _sqlite(table: str, unique: Sequence[str], key: Sequence[str]) -> list[str]:
    refusal = f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    same = " AND ".join(f"{column} = NEW.{column}" for column in key)
    there = " OR ".join([f"({same})", *(f"{column} = NEW.{column}" for column in unique)])
    taken = f"SELECT 1 FROM {table} WHERE {there}"  # noqa: S608 - names of our own tables
    return [
        f"CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table} {refusal}",
        f"CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table} {refusal}",
        # REPLACE deletes without asking the trigger above.
        f"CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}"
        f" WHEN EXISTS ({taken}) {refusal}",
    ]


def _postgresql(table: str) -> list[str]:
    refusal = "EXECUTE FUNCTION refuse_change()"
    return [
        _POSTGRESQL_FUNCTION,
        f"CREATE TRIGGER {table}_no_change BEFORE UPDATE OR DELETE ON {table}"
        f" FOR EACH ROW {refusal}",
        f"CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}"
        f" FOR EACH STATEMENT {refusal}",
    ]
