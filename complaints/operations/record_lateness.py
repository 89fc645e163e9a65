"""``record-lateness``: a department finished after its due time."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, moment_of, optional_moment, text
from complaints.operations.stage_durations import minutes_late
from complaints.operations.surroundings import calendar_of, complaint_of, connection_of, now_of
from complaints.store import records
from complaints.store.stages import Overrun
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no``, ``dept``, ``stage``, ``due``, ``done`` (default: now) -> ``minutes``, of work.

    In time gives 0 and leaves no line.
    """
    return Operation(topic="record-lateness", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    department, stage = text(inputs, "dept"), text(inputs, "stage")
    due = moment_of(inputs, "due")
    done = optional_moment(inputs, "done") or now_of(context)
    if done <= due:
        return {"minutes": 0}
    minutes = minutes_late(Overrun(department, stage, due, done), calendar_of(context))
    records.put_lateness(connection, found.id, department, stage, minutes, at=context.at)
    return {"minutes": minutes}
