"""``record-consent``: what the customer said to a temporary measure."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, text, whole
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.store import records
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no``, ``line`` (as the drawing counts, from 0), ``given`` -> nothing.

    Source:
        Requirement R-170.
    """
    return Operation(topic="record-consent", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    records.add_consent(
        connection,
        found.id,
        whole(inputs, "line"),
        is_given=inputs.get("given") is True,
        at=context.at,
        actor=context.actor,
    )
    return {}
