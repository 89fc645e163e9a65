"""How the databases mean to find the rows that a statement asks for."""

import re
from typing import Any

from sqlalchemy import Executable, event


def ways_to_jobs(house, statement: Executable, **given) -> list[str]:
    """Indexes of the table ``job`` in the plan of a statement, and scans of all of it.

    SQLite, which would look at the parameters, does not get them: the plan must do for any values.
    PostgreSQL, which reads tables of a few rows from end to end, is told not to if it can help it.
    """
    sent: list[tuple[str, Any]] = []
    with house.work() as work:
        connection = work.connection
        event.listen(
            connection,
            "before_cursor_execute",
            lambda _connection, _cursor, sql, values, *_: sent.append((sql, values)),
        )
        connection.execute(statement, given)
        [(sql, values)] = sent
        if connection.dialect.name == "sqlite":
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", (None,) * len(values))
        else:
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            plan = connection.exec_driver_sql(f"EXPLAIN {sql}", values)
        steps = "\n".join(row[-1] for row in plan)
    return re.findall(r"\bjob_\w+|SCAN job\b|Seq Scan on job\b", steps)


def plan_of(house, statement: Executable, **given) -> list[str]:
    """The steps of SQLite's plan for a statement."""
    sent: list[tuple[str, Any]] = []
    with house.reading() as connection:
        event.listen(
            connection,
            "before_cursor_execute",
            lambda _connection, _cursor, sql, values, *_: sent.append((sql, values)),
        )
        connection.execute(statement, given)
        sql, values = sent[0]
        return [row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)]
