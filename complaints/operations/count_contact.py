"""``count-contact``: a customer has contacted us again about an open complaint."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, moment_of, optional_text, text
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.store import register
from engine.clock import micros
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``open_case``, ``contact_at``, ``channel`` -> ``contact_count``; the first contact was 1.

    The intake that brings the contact belongs to the complaint from here on.
    """
    return Operation(topic="count-contact", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "open_case"))
    count = register.count_contact(
        connection,
        found.id,
        at=micros(moment_of(inputs, "contact_at")),
        channel=optional_text(inputs, "channel"),
        instance=context.instance,
    )
    register.link(connection, found.id, context.instance, "repeat")
    return {"contact_count": count}
