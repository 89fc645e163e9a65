"""``overdue-facts``: whose task is overdue, and who is to hear of it."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, optional_text
from complaints.operations.stage_durations import department_of
from complaints.operations.surroundings import connection_of
from complaints.roles import DEPARTMENTS
from complaints.store import notices, register
from engine.operations import Context, Operation
from engine.store import Connection

_HEAD = "customer_dept_head"
"""Hears of what has no department: the customer department watches over time limits."""
_HEADS = {unit.id: unit.head_role for unit in DEPARTMENTS}


def operation(_house: House) -> Operation:
    """``group``, ``case`` -> ``handler``, ``head`` (groups to tell), ``department``, ``case_no``.

    ``group`` is that of the task and ``case`` the key of its instance. ``handler`` is ``null``
    where nobody is in the group, ``department`` for management, and ``case_no`` where the case is
    no complaint. A department without a head is answered for by the head of the customer
    department.

    Source:
        Requirement R-203; acceptance scenario S13.
    """
    return Operation(topic="overdue-facts", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    group, case = optional_text(inputs, "group"), optional_text(inputs, "case")
    department = None if group is None else department_of(group)
    found = None if case is None else register.find(connection, case)
    return {
        "handler": _with_members(connection, group),
        "head": _with_members(connection, _HEADS.get(department or "")) or _HEAD,
        "department": department,
        "case_no": None if found is None else case,
    }


def _with_members(connection: Connection, group: str | None) -> str | None:
    return group if group is not None and notices.members(connection, group) else None
