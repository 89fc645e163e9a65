"""``archive-round``: what a loop is about to replace is filed."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, items, text
from complaints.operations.surroundings import complaint_of, connection_of
from complaints.store import records
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``case_no``, ``kind``, ``list`` -> ``archived``, ``round`` (from 1, by kind)."""
    return Operation(topic="archive-round", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    connection = connection_of(context)
    found = complaint_of(connection, text(inputs, "case_no"))
    entries = items(inputs, "list")
    kind = text(inputs, "kind")
    number = records.add_round(connection, found.id, kind, entries, at=context.at)
    return {"archived": len(entries), "round": number}
