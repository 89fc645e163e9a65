import pytest

from engine.check.rules.quantities import quantities
from tests.engine.check.drawn import flow, told


def unfit(name, value):
    return [("error", "quantity_unfit", "x", {"attribute": name, "value": value, "limit": 1000})]


def unsupported(construct):
    return [("error", "unsupported", "x", {"construct": construct})]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<task id="x" startQuantity="3" completionQuantity="1000"/>', []),
        ('<subProcess id="x" startQuantity=" +02 "/>', []),
        ('<task id="x" startQuantity="0"/>', unfit("startQuantity", "0")),
        ('<task id="x" completionQuantity="-1"/>', unfit("completionQuantity", "-1")),
        ('<task id="x" completionQuantity="1001"/>', unfit("completionQuantity", "1001")),
        ('<task id="x" completionQuantity="two"/>', unfit("completionQuantity", "two")),
        (
            '<subProcess id="x" triggeredByEvent="true" completionQuantity="2"/>',
            unsupported("completionQuantity"),
        ),
        (
            '<eventBasedGateway id="g"/><receiveTask id="x" startQuantity="2"/>'
            + flow("f", "g", "x"),
            unsupported("startQuantity behind eventBasedGateway"),
        ),
    ],
    ids=["both", "spelled", "none", "negative", "many", "word", "event_subprocess", "race"],
)
def test_quantities_are_whole_numbers_where_they_count(body, expected):
    assert told(quantities, body) == expected
