import pytest

from engine.check.rules.flows import flows
from tests.engine.check.drawn import flow, told

NODES = (
    '<startEvent id="s"/><task id="a"/><task id="b"/><endEvent id="e"/><parallelGateway id="g"/>'
    '<eventBasedGateway id="r"/>'
    '<boundaryEvent id="y" attachedToRef="a"/><subProcess id="q" triggeredByEvent="true"/>'
    '<subProcess id="in"><task id="deep"/></subProcess>'
)


@pytest.mark.parametrize(
    ("drawn", "expected"),
    [
        (flow("f", "a", "b", "=x"), []),
        (flow("f", "a", "gone"), ("flow_dangling", {"missing": "gone"})),
        (flow("f", "a", "deep"), ("flow_crosses_scope", {"node": "deep"})),
        (flow("f", "a", "s"), ("flow_into", {"node": "s", "kind": "startEvent"})),
        (flow("f", "b", "y"), ("flow_into", {"node": "y", "kind": "boundaryEvent"})),
        (flow("f", "e", "a"), ("flow_out_of_end", {"node": "e"})),
        (flow("f", "a", "q"), ("flow_at_event_subprocess", {"node": "q"})),
        (
            flow("f", "r", "a", "=x"),
            ("condition_misplaced", {"node": "r", "kind": "eventBasedGateway"}),
        ),
    ],
    ids=["good", "dangling", "scope", "start", "boundary", "end", "event_subprocess", "condition"],
)
def test_flows_join_what_may_be_joined(drawn, expected):
    found = told(flows, NODES + drawn)

    assert found == ([("error", expected[0], "f", expected[1])] if expected else [])


def test_a_condition_on_a_flow_out_of_a_parallel_gateway_is_told_and_runs():
    assert told(flows, NODES + flow("f", "g", "a", "=x")) == [
        ("warning", "condition_ignored", "f", {"gateway": "g"})
    ]
