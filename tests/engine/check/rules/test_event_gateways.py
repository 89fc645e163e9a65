import pytest

from engine.check.rules.event_gateways import event_gateways
from tests.engine.check.drawn import flow, told

MESSAGE = '<intermediateCatchEvent id="m"><messageEventDefinition/></intermediateCatchEvent>'
TIMER = '<intermediateCatchEvent id="t"><timerEventDefinition/></intermediateCatchEvent>'
BOTH = MESSAGE + TIMER + flow("1", "g", "m") + flow("2", "g", "t")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (BOTH, []),
        (MESSAGE + flow("1", "g", "m"), ("event_gateway_flows", "g", {"flows": 1})),
        (
            MESSAGE + '<task id="a"/>' + flow("1", "g", "m") + flow("2", "g", "a"),
            ("event_gateway_target", "a", {"gateway": "g"}),
        ),
        (
            BOTH + '<task id="a"/>' + flow("3", "a", "t"),
            ("event_gateway_shared", "t", {"gateway": "g"}),
        ),
        (
            TIMER
            + '<receiveTask id="r"/><boundaryEvent id="y" attachedToRef="r"/>'
            + flow("1", "g", "t")
            + flow("2", "g", "r"),
            ("event_gateway_boundary", "r", {"gateway": "g"}),
        ),
        (
            MESSAGE + '<receiveTask id="r"/>' + flow("1", "g", "m") + flow("2", "g", "r"),
            ("event_gateway_mixed", "g", {}),
        ),
        (
            '<intermediateCatchEvent id="t"><timerEventDefinition/><messageEventDefinition/>'
            '</intermediateCatchEvent><receiveTask id="r"/>'
            + flow("1", "g", "t")
            + flow("2", "g", "r"),
            ("event_gateway_mixed", "g", {}),
        ),
    ],
    ids=["good", "one", "task", "shared", "boundary", "mixed", "mixed_in_one"],
)
def test_only_events_race_behind_the_gateway(body, expected):
    found = told(event_gateways, f'<eventBasedGateway id="g"/>{body}')

    assert found == ([("error", *expected)] if expected else [])
