import pytest

from engine.check.rules.boundaries import boundaries
from tests.engine.check.drawn import flow, told

NODES = (
    '<task id="t"/><exclusiveGateway id="g"/><subProcess id="q" triggeredByEvent="true"/>'
    '<subProcess id="in"><task id="deep"/></subProcess>'
)


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("t", []),
        ("in", []),
        ("tns:t", []),
        ("gone", [("error", "boundary_host_missing", "y", {"host": "gone"})]),
        ("deep", [("error", "boundary_host_missing", "y", {"host": "deep"})]),
        ("g", [("error", "boundary_host_unfit", "y", {"host": "g", "kind": "exclusiveGateway"})]),
        ("q", [("error", "boundary_host_unfit", "y", {"host": "q", "kind": "subProcess"})]),
    ],
    ids=["task", "sub_process", "prefix", "nothing", "other_scope", "gateway", "event_subprocess"],
)
def test_a_boundary_event_sits_on_an_activity_of_its_scope(host, expected):
    body = f'{NODES}<boundaryEvent id="y" attachedToRef="{host}"/>{flow("f", "y", "t")}'

    assert told(boundaries, body) == expected


@pytest.mark.parametrize(
    ("event", "codes"),
    [
        ("<timerEventDefinition/>", ["boundary_leads_nowhere"]),
        ("", ["boundary_leads_nowhere"]),
        ("<compensateEventDefinition/>", []),
    ],
    ids=["timer", "bare", "compensation"],
)
def test_something_follows_a_boundary_event_that_does_not_undo(event, codes):
    body = f'{NODES}<boundaryEvent id="y" attachedToRef="t">{event}</boundaryEvent>'

    assert [code for _, code, _, _ in told(boundaries, body)] == codes
