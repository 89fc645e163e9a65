"""Where an operation runs, in the register's terms."""

from __future__ import annotations

from datetime import date, datetime

from complaints.calendar import BusinessCalendar
from complaints.store import calendars, register
from complaints.store.register import Entry
from engine.clock import moment
from engine.errors import OperationFailed
from engine.operations import Context
from engine.store import Connection, Database


def connection_of(context: Context) -> Connection:
    """The connection of the step's transaction, for an inline operation.

    Raises:
        TypeError: the operation runs as a job.
    """
    if not isinstance(context.transaction, Connection):
        raise TypeError("an inline operation runs in a transaction")
    return context.transaction


def database_of(context: Context) -> Database:
    """The database, for a job, which opens short transactions of its own.

    Raises:
        TypeError: the operation runs in a step.
    """
    if not isinstance(context.transaction, Database):
        raise TypeError("a job opens its own transactions")
    return context.transaction


def now_of(context: Context) -> datetime:
    """The moment of the step, or of the job's try, aware UTC."""
    return moment(context.at)


def calendar_of(context: Context) -> BusinessCalendar:
    """The organisation's calendar as it is set at the moment of the step."""
    return calendars.business_calendar(connection_of(context))


def today_of(context: Context) -> date:
    """The date of the step in the organisation's zone."""
    return calendar_of(context).hours.local_date(now_of(context))


def complaint_of(connection: Connection, number: str) -> Entry:
    """The complaint with this number.

    Raises:
        OperationFailed: ``unknown_case``.
    """
    found = register.find(connection, number)
    if found is None:
        raise OperationFailed("unknown_case", case_no=number)
    return found
