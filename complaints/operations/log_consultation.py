"""``log-consultation``: a question was answered on the spot."""

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, moment_of, open_text, optional_text, record
from complaints.operations.register_complaint import product_of
from complaints.operations.surroundings import connection_of
from complaints.store import records
from engine.clock import micros
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``answer``, ``contact``, ``contact_at``, ``scope`` -> nothing; what is not personal is kept.

    A question that is answered in several goes has a row for each.
    """
    return Operation(topic="log-consultation", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    answer, contact = record(inputs, "answer"), record(inputs, "contact")
    records.add_consultation(
        connection_of(context),
        {
            "instance": context.instance,
            "at": context.at,
            "contact_at": micros(moment_of(inputs, "contact_at")),
            "channel": open_text(contact, "channel"),
            "product": product_of(contact),
            "scope": optional_text(inputs, "scope"),
            "article": open_text(answer, "article"),
            "is_solved": answer.get("solved") is True,
            "is_dissatisfied": answer.get("dissatisfied") is True,
        },
    )
    return {}
