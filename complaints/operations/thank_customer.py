"""``thank-customer``: who suggested something hears what became of it."""

from __future__ import annotations

from collections.abc import Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, record, sealed_texts, text, unfit
from complaints.operations.telling import Message, tell_customer
from engine.operations import Context, Operation

_DECISIONS = frozenset({"adopt", "park", "decline"})


def operation(house: House) -> Operation:
    """``contact`` (answers of F01), ``suggestion_no``, ``decision``, ``answer`` (with ``reason``).

    An anonymous customer is told nothing.
    """

    def run(inputs: Inputs, context: Context) -> Mapping[str, object]:
        contact, decision = record(inputs, "contact"), text(inputs, "decision")
        if decision not in _DECISIONS:
            raise unfit("decision")
        if contact.get("identity") != "anonymous":
            reason = record(inputs, "answer").get("reason")
            facts = {"suggestion_no": text(inputs, "suggestion_no"), "reason": reason}
            message = Message(template=f"suggestion_{decision}", facts=facts, complaint=None)
            tell_customer(house, context, sealed_texts(contact), message)
        return {}

    return Operation(topic="thank-customer", kind="job", run=run)
