"""``stage-durations``: which departments kept the complaint waiting."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import timedelta

from complaints.calendar import BusinessCalendar
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, text
from complaints.operations.surroundings import calendar_of, complaint_of, connection_of
from complaints.roles import DEPARTMENTS
from complaints.store import records, stages
from complaints.store.stages import Overrun
from engine.operations import Context, Operation

_MINUTE = timedelta(minutes=1)
_OF_GROUP = {unit.id: unit.id for unit in DEPARTMENTS} | {
    unit.head_role: unit.id for unit in DEPARTMENTS
}
_OF_GROUP |= {"service_supervisor": "frontline", "shift_lead": "frontline"}


def operation(_house: House) -> Operation:
    """``case_no`` -> ``late_departments``, each with ``dept``, ``stage``, ``minutes``.

    One line a department, in the order of their ids: the task with which it was latest, named by
    its element, and by how many minutes of working time, started ones counted whole (0 if it was
    late outside opening hours only). Management is no department. The lines go into the register.

    Source:
        Requirement R-204; acceptance scenario S14.
    """
    return Operation(topic="stage-durations", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    calendar = calendar_of(context)
    worst: dict[str, tuple[int, str]] = {}
    for overrun in stages.overruns(connection, found.id, context.instance, now=context.at):
        department = department_of(overrun.group)
        if department is not None:
            late = (minutes_late(overrun, calendar), overrun.element)
            if department not in worst or late[0] > worst[department][0]:
                worst[department] = late
    for department, (minutes, stage) in worst.items():
        records.put_lateness(connection, found.id, department, stage, minutes, at=context.at)
    return {
        "late_departments": [
            {"dept": department, "stage": worst[department][1], "minutes": worst[department][0]}
            for department in sorted(worst)
        ]
    }


def department_of(group: str) -> str | None:
    """The department whose members or head a group is; ``None`` for management."""
    return _OF_GROUP.get(group)


def minutes_late(overrun: Overrun, calendar: BusinessCalendar) -> int:
    """Minutes of working time from the due time on, started ones counted whole."""
    return math.ceil(calendar.business_time_between(overrun.due, overrun.until) / _MINUTE)
