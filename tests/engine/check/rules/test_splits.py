import pytest

from engine.check.rules.splits import splits
from tests.engine.check.drawn import flow, told

NODES = '<task id="a"/><task id="b"/>'


def gateway(default=""):
    inside = f' default="{default}"' if default else ""
    return f'<exclusiveGateway id="g"{inside}/>{NODES}'


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (gateway("2") + flow("1", "g", "a", "=x") + flow("2", "g", "b"), []),
        (gateway() + flow("1", "g", "a"), []),
        (
            gateway() + flow("1", "g", "a", "=x") + flow("2", "g", "b", "=y"),
            [("error", "default_missing", "g", {})],
        ),
        (
            gateway() + flow("1", "g", "a", "=x") + flow("2", "g", "b"),
            [
                ("missing", "condition_missing", "2", {"gateway": "g"}),
                ("missing", "default_missing", "g", {}),
            ],
        ),
        (
            gateway("2") + flow("1", "g", "a", "=x") + flow("2", "g", "b", "=y"),
            [("error", "default_conditional", "2", {})],
        ),
        (gateway("9") + flow("1", "g", "a"), [("error", "default_dangling", "g", {"flow": "9"})]),
        (
            f'<parallelGateway id="g" default="1"/>{NODES}' + flow("1", "g", "a"),
            [("error", "default_misplaced", "g", {"kind": "parallelGateway"})],
        ),
        (
            NODES + flow("1", "a", "b", "=x"),
            [("warning", "default_advised", "a", {})],
        ),
    ],
    ids=[
        "good", "one_flow", "no_default", "bare_flow", "conditional_default", "lost_default",
        "parallel", "activity",
    ],
)  # fmt: skip
def test_a_split_can_always_choose(body, expected):
    assert told(splits, body) == expected


def test_an_unfinished_drawing_lacks_its_default_and_is_not_refused():
    body = gateway() + flow("1", "g", "a", "=x") + flow("2", "g", "b", "=y")

    assert told(splits, body, process='id="p"') == [("missing", "default_missing", "g", {})]
