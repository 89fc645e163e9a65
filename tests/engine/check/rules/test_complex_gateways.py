import pytest

from engine.check.rules.complex_gateways import complex_gateways
from tests.engine.check.drawn import flow, told

NODES = '<task id="a"/><task id="b"/>\n'
ACTIVATION = "\n<activationCondition>\nactivationCount = 1</activationCondition>"
IN, OUT = flow("1", "a", "g"), flow("2", "g", "b")
MIXED = [("error", "complex_gateway_mixed", "g", {})]


def gateway(inside="", more=""):
    return f'{NODES}<complexGateway id="g" {more}>{inside}</complexGateway>'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (gateway() + IN + OUT + flow("3", "g", "a", "=x"), []),
        (gateway(ACTIVATION) + IN + flow("3", "b", "g") + OUT + flow("4", "g", "a"), []),
        (gateway() + IN + flow("3", "b", "g") + OUT, [("missing", "activation_missing", "g", {})]),
        (gateway(ACTIVATION) + IN + flow("2", "g", "b", "=x"), MIXED),
        (gateway(ACTIVATION, 'default="2"') + IN + OUT, MIXED),
    ],
    ids=["split", "join", "join without a condition", "chooses", "default"],
)
def test_a_complex_gateway_joins_by_its_condition_and_does_nothing_else_there(body, expected):
    assert told(complex_gateways, body) == expected
