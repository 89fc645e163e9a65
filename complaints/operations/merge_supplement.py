"""``merge-supplement``: what the customer added, and somebody reviewed, belongs to the facts."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, record, text
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.store import records, register
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no``, ``review`` -> ``round``: the review is filed among the complaint's supplements.

    Personal texts in it stay references.
    """
    return Operation(topic="merge-supplement", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    review = record(inputs, "review")
    number = records.add_round(connection, found.id, "supplement", [review], at=context.at)
    register.count_supplement(connection, found.id)
    return {"round": number}
