"""How the tasks of a complaint kept their due times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, or_, select

from complaints.store.tables import complaint_instance
from engine.clock import moment
from engine.model import TaskState
from engine.store.tables import NO_DUE, task

_LINKED = select(complaint_instance.c.instance).where(
    complaint_instance.c.complaint_id == bindparam("complaint")
)
_OVERRUN = (
    select(task.c.grp, task.c.element, task.c.due, task.c.closed)
    .where(
        or_(task.c.instance_id == bindparam("instance"), task.c.instance_id.in_(_LINKED)),
        task.c.state != TaskState.CANCELLED,
        task.c.due < NO_DUE,
        or_(
            task.c.closed > task.c.due, (task.c.closed.is_(None)) & (task.c.due < bindparam("now"))
        ),
        task.c.grp.is_not(None),
    )
    .order_by(task.c.due, task.c.instance_id, task.c.no)
)


@dataclass(frozen=True, slots=True)
class Overrun:
    """A task that was done, or is still to be done, after its due time; aware UTC."""

    group: str
    element: str
    due: datetime
    until: datetime


def overruns(
    connection: Connection, complaint_id: int, instance: int, *, now: int
) -> list[Overrun]:
    """The late tasks of ``instance`` and of the complaint's other instances, by due time.

    A task that is still open counts up to ``now`` (microseconds, UTC).
    """
    parameters = {"complaint": complaint_id, "instance": instance, "now": now}
    return [
        Overrun(row.grp, row.element, moment(row.due), moment(row.closed or now))
        for row in connection.execute(_OVERRUN, parameters)
    ]
