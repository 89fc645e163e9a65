"""What the jobs that tell the customer of a complaint have in common."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, text
from complaints.operations.surroundings import complaint_of, database_of
from complaints.operations.telling import Message, tell_customer
from engine.operations import Context, Operation

Facts = Callable[[Inputs], Mapping[str, object]]
_ANONYMOUS = "anonymous"


def told_to_customer(house: House, topic: str, template: str, facts: Facts) -> Operation:
    """A job that tells the customer of ``case_no``; an anonymous customer is told nothing."""

    def run(inputs: Inputs, context: Context) -> Mapping[str, object]:
        number = text(inputs, "case_no")
        with database_of(context).reading() as connection:
            found = complaint_of(connection, number)
        if found.identity != _ANONYMOUS:
            told = {"case_no": found.number, **facts(inputs)}
            message = Message(template=template, facts=told, complaint=found.number)
            tell_customer(house, context, found.sealed, message)
        return {}

    return Operation(topic=topic, kind="job", run=run)


def taking(*names: str) -> Facts:
    """The inputs of these names are the facts."""
    return lambda inputs: {name: inputs.get(name) for name in names}
