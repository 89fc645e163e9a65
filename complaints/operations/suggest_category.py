"""``suggest-category``: what the complaint is probably about; advice, a person decides."""

from collections.abc import Mapping
from typing import Any

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, record
from complaints.operations.register_complaint import product_of
from complaints.operations.surroundings import connection_of
from complaints.store import problems
from engine.operations import Context, Operation

_BY_OBJECT = {
    "product": "product.quality",
    "order": "experience.logistics",
    "store": "service.slow",
    "staff": "service.attitude",
}


def operation(_house: House) -> Operation:
    """``case`` -> ``suggestion``: code of a category, or ``None``.

    From facts that are not personal: what is not delivered is logistics; else the most frequent
    category of earlier complaints about the product; else by what the complaint is about.
    """
    return Operation(topic="suggest-category", kind="inline", run=_run)


def _run(inputs: Inputs, context: Context) -> Mapping[str, object]:
    case = record(inputs, "case")
    return {"suggestion": _suggestion(case, context)}


def _suggestion(case: Mapping[str, Any], context: Context) -> str | None:
    if case.get("not_delivered") is True:
        return "experience.logistics"
    product = product_of(case)
    usual = None
    if product is not None:
        usual = problems.usual_category(connection_of(context), product, drill=context.drill)
    return usual or _BY_OBJECT.get(str(case.get("object")))
