"""The row of an instance: locked first, then read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError

from engine.errors import Conflict, StaleVersion
from engine.model import Instance, Status
from engine.store.rows import AnyRow
from engine.store.tables import instance, task

COLUMNS = (
    instance.c.id,
    instance.c.uid,
    instance.c.process,
    instance.c.key,
    instance.c.release_id,
    instance.c.status,
    instance.c.end,
    instance.c.seq,
    instance.c.head,
    instance.c.tasks,
    instance.c.next_due,
    instance.c.snapshot,
    instance.c.started,
    instance.c.ended,
    instance.c.subject_id,
    instance.c.drill,
)
_BY_UID = select(*COLUMNS).where(instance.c.uid == bindparam("uid"))
_BY_ID = select(*COLUMNS).where(instance.c.id == bindparam("id"))
_BY_TASK = select(*COLUMNS).where(
    instance.c.id
    == select(task.c.instance_id).where(task.c.uid == bindparam("uid")).scalar_subquery()
)
_LOCK_BY_ID, _LOCK_BY_UID, _LOCK_BY_TASK = (
    found.with_for_update() for found in (_BY_ID, _BY_UID, _BY_TASK)
)
_NUMBERS = select(instance.c.id).where(instance.c.uid.in_(bindparam("uids", expanding=True)))
_RUNNING = (
    select(instance.c.id, instance.c.process, instance.c.release_id)
    .where(
        instance.c.key == bindparam("key"),
        instance.c.drill == bindparam("drill"),
        instance.c.status <= Status.SUSPENDED,
    )
    .order_by(instance.c.id)
)
_RUNNING_OF = (
    _RUNNING.with_only_columns(instance.c.id)
    .where(instance.c.process == bindparam("process"))
    .limit(1)
)
_HEADS = (
    select(instance.c.id, instance.c.uid, instance.c.seq, instance.c.head)
    .where(instance.c.id > bindparam("after"))
    .order_by(instance.c.id)
    .limit(1000)
)
_INSERT = insert(instance).returning(instance.c.id)
_HERE = (instance.c.id == bindparam("row"), instance.c.seq == bindparam("was"))
_SAVE = (
    update(instance)
    .where(*_HERE)
    .values(
        release_id=bindparam("release"),
        status=bindparam("status"),
        end=bindparam("end"),
        seq=bindparam("seq"),
        head=bindparam("head"),
        tasks=bindparam("tasks"),
        next_due=bindparam("next_due"),
        snapshot=bindparam("snapshot"),
        ended=bindparam("ended"),
        subject_id=bindparam("subject"),
    )
)
_ADVANCE = update(instance).where(*_HERE).values(seq=bindparam("seq"), head=bindparam("head"))
_SUBJECT = (
    update(instance)
    .where(instance.c.id == bindparam("row"))
    .values(subject_id=bindparam("subject"))
)


@dataclass(frozen=True, slots=True)
class Head:
    """Where the log of an instance ends: number of its last line and that line's hash."""

    id: int
    uid: UUID
    seq: int
    head: bytes


@dataclass(frozen=True, slots=True)
class Running:
    """An open instance, known only by its number, its process and the number of its release."""

    id: int
    process: str
    release: int


def instance_of(row: AnyRow) -> Instance:
    """The value of a row that starts with ``COLUMNS``."""
    return Instance(
        id=row[0],
        uid=UUID(bytes=row[1]),
        process=row[2],
        key=row[3],
        release=row[4],
        status=Status(row[5]),
        end=row[6],
        seq=row[7],
        head=row[8],
        tasks=row[9],
        next_due=row[10],
        snapshot=row[11],
        started=row[12],
        ended=row[13],
        subject=row[14],
        drill=row[15],
    )


def _one(connection: Connection, statement: Any, parameters: dict[str, Any]) -> Instance | None:
    row = connection.execute(statement, parameters).one_or_none()
    return None if row is None else instance_of(row)


def lock_by_task(connection: Connection, task_uid: UUID) -> Instance | None:
    """The instance of a task, held until the transaction ends."""
    return _one(connection, _LOCK_BY_TASK, {"uid": task_uid.bytes})


def lock_by_uid(connection: Connection, uid: UUID) -> Instance | None:
    """An instance, held until the transaction ends."""
    return _one(connection, _LOCK_BY_UID, {"uid": uid.bytes})


def lock_by_id(connection: Connection, number: int) -> Instance | None:
    """An instance by its number, held until the transaction ends."""
    return _one(connection, _LOCK_BY_ID, {"id": number})


def find(connection: Connection, uid: UUID) -> Instance | None:
    """An instance, not held."""
    return _one(connection, _BY_UID, {"uid": uid.bytes})


def find_by_id(connection: Connection, number: int) -> Instance | None:
    """An instance by its number, not held."""
    return _one(connection, _BY_ID, {"id": number})


def find_by_task(connection: Connection, task_uid: UUID) -> Instance | None:
    """The instance of a task, not held."""
    return _one(connection, _BY_TASK, {"uid": task_uid.bytes})


def numbers(connection: Connection, uids: Sequence[UUID]) -> list[int]:
    """Numbers of those instances that there are, in no order; their states stay unread."""
    return list(connection.scalars(_NUMBERS, {"uids": [uid.bytes for uid in uids]}))


def running_with(connection: Connection, key: str, *, drill: bool) -> list[Running]:
    """The open instances with this business key, oldest first."""
    rows = connection.execute(_RUNNING, {"key": key, "drill": drill})
    return [Running(row.id, row.process, row.release_id) for row in rows]


def running_of(connection: Connection, process: str, key: str, *, drill: bool) -> int | None:
    """Number of the oldest open instance of ``process`` with this business key."""
    return connection.scalar(_RUNNING_OF, {"process": process, "key": key, "drill": drill})


def heads(connection: Connection) -> Iterator[Head]:
    """Where the log of each instance ends, oldest instance first, a thousand at a time."""
    after = 0
    while rows := connection.execute(_HEADS, {"after": after}).all():
        yield from (Head(row.id, UUID(bytes=row.uid), row.seq, row.head) for row in rows)
        after = rows[-1].id


def create(connection: Connection, new: Instance) -> int:
    """Insert ``new`` (its ``id`` does not count); returns its number.

    Raises:
        Conflict: there is an instance with its uid.
    """
    try:
        return int(connection.scalar(_INSERT, _row(new)) or 0)
    except IntegrityError as error:
        raise Conflict(problem="instance_exists", instance=str(new.uid)) from error


def _row(new: Instance) -> dict[str, Any]:
    return {
        "uid": new.uid.bytes,
        "process": new.process,
        "key": new.key,
        "release_id": new.release,
        "status": new.status,
        "end": new.end,
        "seq": new.seq,
        "head": new.head,
        "tasks": new.tasks,
        "next_due": new.next_due,
        "snapshot": new.snapshot,
        "started": new.started,
        "ended": new.ended,
        "subject_id": new.subject,
        "drill": new.drill,
    }


def save(connection: Connection, after: Instance, *, was: int) -> None:
    """Write the state after an event, over the state of event ``was``.

    Raises:
        StaleVersion: another event came between; the lock makes that impossible.
    """
    done = connection.execute(
        _SAVE,
        {
            "row": after.id,
            "was": was,
            "release": after.release,
            "status": after.status,
            "end": after.end,
            "seq": after.seq,
            "head": after.head,
            "tasks": after.tasks,
            "next_due": after.next_due,
            "snapshot": after.snapshot,
            "ended": after.ended,
            "subject": after.subject,
        },
    )
    if done.rowcount != 1:
        raise StaleVersion(instance=str(after.uid))


def advance(connection: Connection, after: Instance, *, was: int) -> None:
    """As ``save`` for an event that left the state as it was: only the end of the log moves."""
    done = connection.execute(
        _ADVANCE, {"row": after.id, "was": was, "seq": after.seq, "head": after.head}
    )
    if done.rowcount != 1:
        raise StaleVersion(instance=str(after.uid))


def set_subject(connection: Connection, number: int, subject: int) -> None:
    """Note whose personal data instance ``number`` holds."""
    connection.execute(_SUBJECT, {"row": number, "subject": subject})
