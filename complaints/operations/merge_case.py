"""``merge-case``: a complaint turns out to be part of another one."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, text
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.store import register
from engine.errors import OperationFailed
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no``, ``into`` -> nothing; the other complaint owns this instance as well.

    Fails with ``unknown_case`` or ``merged_into_itself``.
    """
    return Operation(topic="merge-case", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    into = complaint_of(connection, text(inputs, "into").strip().upper())
    if into.id == found.id:
        raise OperationFailed("merged_into_itself", case_no=found.number)
    register.change(connection, found.id, {"merged_into": into.number})
    register.link(connection, into.id, context.instance, "merged")
    return {}
