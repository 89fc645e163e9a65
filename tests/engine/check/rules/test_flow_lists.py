import pytest

from engine.check.rules.flow_lists import flow_lists
from tests.engine.check.drawn import flow, told

FLOW = flow("f", "a", "b")


def task(name, *listed):
    return f'<task id="{name}">{"".join(listed)}</task>'


def incoming(name):
    return f"<incoming>{name}</incoming>"


def outgoing(name):
    return f"<outgoing>{name}</outgoing>"


@pytest.mark.parametrize(
    "body",
    [
        task("a", outgoing("f")) + task("b", incoming("f")) + FLOW,
        task("a") + task("b") + FLOW,
        task("a", outgoing(" t:f ")) + task("b") + FLOW,
        task("a", outgoing("f")) + task("b", incoming("g")) + FLOW + flow("g", "a", "b"),
    ],
    ids=["both", "neither", "one end", "one of two"],
)
def test_a_list_that_names_flows_of_its_element_is_fine_and_so_is_none(body):
    assert told(flow_lists, body) == []


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (task("a", outgoing("g")) + task("b") + FLOW, ("a", {"list": "outgoing", "flow": "g"})),
        (task("a", incoming("f")) + task("b") + FLOW, ("a", {"list": "incoming", "flow": "f"})),
        (
            task("a")
            + task("b")
            + FLOW
            + f'<subProcess id="s">{task("c", incoming("f"))}</subProcess>',
            ("c", {"list": "incoming", "flow": "f"}),
        ),
    ],
    ids=["not there", "wrong end", "of another scope"],
)
def test_a_list_that_names_another_flow_is_refused(body, expected):
    at, facts = expected

    assert told(flow_lists, body) == [("error", "flow_list_wrong", at, facts)]
