"""The row of a user task, and the one read that a command on it needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, and_, bindparam, exists, select

from engine.model import Task, TaskState, parse
from engine.store.rows import AnyRow
from engine.store.tables import NO_DUE, draft, event, instance, subject, task

COLUMNS = (
    task.c.instance_id,
    task.c.no,
    task.c.uid,
    task.c.element,
    task.c.release_id,
    task.c.form,
    task.c.grp,
    task.c.others,
    task.c.barred,
    task.c.assignee,
    task.c.owner,
    task.c.state,
    task.c.due,
    task.c.follow,
    task.c.priority,
    task.c.opened,
    task.c.closed,
    task.c.closed_by,
    task.c.version,
)
WIDTH = len(COLUMNS)

_KEYED = and_(event.c.idem.is_not(None), event.c.idem == bindparam("idem"))
_HAS_DRAFT = exists().where(draft.c.instance_id == task.c.instance_id, draft.c.task_no == task.c.no)
_FACTS = (
    select(*COLUMNS, event.c.stream, event.c.seq, subject.c.uid, subject.c.wrapped, _HAS_DRAFT)
    .select_from(
        task.join(instance, instance.c.id == task.c.instance_id)
        .outerjoin(event, _KEYED)
        .outerjoin(subject, subject.c.id == instance.c.subject_id)
    )
    .where(task.c.uid == bindparam("uid"))
)
_BY_UID = (
    select(*COLUMNS, instance.c.uid)
    .join(instance, instance.c.id == task.c.instance_id)
    .where(task.c.uid == bindparam("uid"))
)
_BY_INSTANCE = (
    select(*COLUMNS).where(task.c.instance_id == bindparam("instance")).order_by(task.c.no)
)
_BY_INSTANCES = select(*COLUMNS).where(
    task.c.instance_id.in_(bindparam("instances", expanding=True))
)


@dataclass(frozen=True, slots=True)
class TaskFacts:
    """A task and what else its command needs to know, read after the lock.

    ``seen`` is the line (stream, number) that came under the same idempotency key. ``subject`` is
    the uid and the wrapped key of the instance's subject; the key is ``None`` once erased.
    """

    task: Task
    seen: tuple[int, int] | None
    subject: tuple[bytes, bytes | None] | None
    has_draft: bool


def task_of(row: AnyRow) -> Task:
    """The value of a row that starts with ``COLUMNS``."""
    others = parse(row[7]) if row[7] else {}
    groups = () if row[6] is None else (row[6], *others.get("groups", ()))
    return Task(
        instance=row[0],
        no=row[1],
        uid=UUID(bytes=row[2]),
        element=row[3],
        release=row[4],
        form=row[5],
        group=row[6],
        groups=groups,
        users=tuple(others.get("users", ())),
        barred=tuple(parse(row[8])) if row[8] else (),
        assignee=row[9],
        owner=row[10],
        state=TaskState(row[11]),
        due=None if row[12] == NO_DUE else row[12],
        follow=row[13],
        priority=row[14],
        opened=row[15],
        closed=row[16],
        closed_by=row[17],
        version=row[18],
    )


def facts(connection: Connection, uid: UUID, idem: bytes | None) -> TaskFacts:
    """What a command on task ``uid``, which exists, needs to know: one statement."""
    row = connection.execute(_FACTS, {"uid": uid.bytes, "idem": idem}).one()
    return TaskFacts(
        task=task_of(row),
        seen=None if row[WIDTH] is None else (row[WIDTH], row[WIDTH + 1]),
        subject=None if row[WIDTH + 2] is None else (row[WIDTH + 2], row[WIDTH + 3]),
        has_draft=bool(row[WIDTH + 4]),
    )


def find(connection: Connection, uid: UUID) -> tuple[Task, UUID] | None:
    """A task and the uid of its instance."""
    row = connection.execute(_BY_UID, {"uid": uid.bytes}).one_or_none()
    return None if row is None else (task_of(row), UUID(bytes=row[WIDTH]))


def of_instances(connection: Connection, numbers: Sequence[int]) -> list[Task]:
    """All tasks of these instances, in no order."""
    return [task_of(row) for row in connection.execute(_BY_INSTANCES, {"instances": numbers})]


def of_instance(connection: Connection, number: int) -> list[Task]:
    """All tasks of instance ``number``, in the order in which they opened."""
    return [task_of(row) for row in connection.execute(_BY_INSTANCE, {"instance": number})]
