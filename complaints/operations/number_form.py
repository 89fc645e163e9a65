"""``number-form``: the next number of a form."""

from collections.abc import Mapping

from complaints.numbers import Form
from complaints.operations.house import House
from complaints.operations.inputs import Inputs, text, unfit
from complaints.operations.surroundings import connection_of, today_of
from complaints.store.counters import next_number
from engine.operations import Context, Operation


def operation(_house: House) -> Operation:
    """``kind`` (``complaint``, ``suggestion`` …) -> ``number``, of the month of the step.

    The month is that of the organisation's zone.
    """
    return Operation(topic="number-form", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    kind = text(inputs, "kind")
    if kind.upper() not in Form.__members__:
        raise unfit("kind")
    number = next_number(connection_of(context), Form[kind.upper()], today_of(context))
    return {"number": str(number)}
