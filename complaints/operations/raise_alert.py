"""``raise-alert``: a complaint turns red."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, text
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.store import register
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no`` -> nothing; the register shows it as red, which is always urgent."""
    return Operation(topic="raise-alert", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    register.change(connection, found.id, {"alert": "red", "severity": "urgent"})
    return {}
