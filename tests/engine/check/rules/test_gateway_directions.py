import pytest

from engine.check.rules.gateway_directions import gateway_directions
from tests.engine.check.drawn import flow, told

TASKS = "".join(f'<task id="{name}"/>' for name in "abcd")
IN = [flow("f1", "a", "g"), flow("f2", "b", "g")]
OUT = [flow("f3", "g", "c"), flow("f4", "g", "d")]


@pytest.mark.parametrize(
    ("direction", "coming", "leaving", "fits"),
    [
        ("Converging", 2, 1, True),
        ("Converging", 1, 2, False),
        ("Diverging", 1, 2, True),
        ("Diverging", 2, 1, False),
        ("Mixed", 2, 2, True),
        ("Mixed", 1, 2, False),
        ("Mixed", 2, 1, False),
        ("Unspecified", 2, 2, True),
        (None, 2, 2, True),
    ],
)
@pytest.mark.parametrize("kind", ["exclusiveGateway", "complexGateway"])
def test_flows_go_the_way_that_a_gateway_says(kind, direction, coming, leaving, fits):
    said = "" if direction is None else f'gatewayDirection="{direction}"'
    body = f'{TASKS}<{kind} id="g" {said}/>{"".join(IN[:coming] + OUT[:leaving])}'

    facts = {"direction": direction, "coming": coming, "leaving": leaving}
    expected = [] if fits else [("error", "gateway_direction", "g", facts)]
    assert told(gateway_directions, body) == expected


def test_nothing_but_gateways_has_a_direction():
    body = f'{TASKS}<task id="g" gatewayDirection="Mixed"/>'

    assert told(gateway_directions, body) == []
