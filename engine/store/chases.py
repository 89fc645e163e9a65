"""Tasks that are overdue, and those chased that are open no more: told by two small indexes.

The first holds open tasks nobody was told of, by due time; the second closed ones of which the end
was not told yet. Neither grows with history, and no request writes or reads more for them.
Drills, suspended instances and processes that themselves listen for overdue tasks are not chased.
"""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection, bindparam, exists, select

from engine.model import JobState, Status, TaskState
from engine.model.chase import TASK_OVERDUE, Chase
from engine.model.job import OVERDUE
from engine.store.tables import NO_DUE, instance, job, start_subscription, task, written

BATCH = 100

_LISTENING = select(start_subscription.c.process).where(
    start_subscription.c.kind == "message", start_subscription.c.name == TASK_OVERDUE
)
_UNTOLD = (
    task.join(instance, instance.c.id == task.c.instance_id),
    (
        task.c.state == written(TaskState.OPEN),
        task.c.chase == written(Chase.NONE),
        instance.c.status == written(Status.ACTIVE),
        instance.c.drill.is_(False),
        exists(_LISTENING),
        instance.c.process.not_in(_LISTENING),
    ),
)
_LATE = (
    select(task.c.uid)
    .select_from(_UNTOLD[0])
    .where(*_UNTOLD[1], task.c.due <= bindparam("now"))
    .order_by(task.c.due, task.c.instance_id, task.c.no)
    .limit(BATCH)
)
_IS_LATE = (
    select(task.c.no)
    .select_from(_UNTOLD[0])
    .where(task.c.uid == bindparam("uid"), *_UNTOLD[1], task.c.due <= bindparam("now"))
)
_NEXT = (
    select(task.c.due)
    .select_from(_UNTOLD[0])
    .where(*_UNTOLD[1], task.c.due < NO_DUE)
    .order_by(task.c.due, task.c.instance_id, task.c.no)
    .limit(1)
)
_CHASED = (task.c.state > written(TaskState.OPEN), task.c.chase == written(Chase.OPEN))
_OVER = (
    select(task.c.uid, task.c.closed)
    .where(*_CHASED)
    .order_by(task.c.closed, task.c.instance_id, task.c.no)
    .limit(bindparam("limit"))
)
_IS_OVER = select(task.c.no).where(task.c.uid == bindparam("uid"), *_CHASED)
_JOB = select(job.c.state, job.c.run_at).where(job.c.key == OVERDUE)


def late(connection: Connection, now: int) -> list[UUID]:
    """Tasks due by ``now`` of which nobody was told and somebody wants to know, soonest first."""
    return [UUID(bytes=uid) for uid in connection.scalars(_LATE, {"now": now})]


def is_late(connection: Connection, task_uid: UUID, now: int) -> bool:
    """Whether ``late`` has this task, of an instance that is held."""
    found = connection.execute(_IS_LATE, {"uid": task_uid.bytes, "now": now})
    return found.first() is not None


def over(connection: Connection) -> list[UUID]:
    """Closed and cancelled tasks that were chased to this day, oldest first."""
    return [UUID(bytes=row.uid) for row in connection.execute(_OVER, {"limit": BATCH})]


def is_over(connection: Connection, task_uid: UUID) -> bool:
    """Whether ``over`` has this task, of an instance that is held."""
    return connection.execute(_IS_OVER, {"uid": task_uid.bytes}).first() is not None


def next_time(connection: Connection) -> int | None:
    """When there is something to tell, microseconds, UTC; ``None`` if nothing is in sight."""
    ended = connection.execute(_OVER, {"limit": 1}).first()
    due: int | None = connection.scalar(_NEXT)
    times = [time for time in (due, None if ended is None else ended.closed) if time is not None]
    return min(times, default=None)


def wants_job(connection: Connection) -> bool:
    """Whether the job that tells of it is missing, or waits for a later time."""
    time = next_time(connection)
    if time is None:
        return False
    found = connection.execute(_JOB).first()
    return found is None or (found.state == JobState.READY and found.run_at > time)
