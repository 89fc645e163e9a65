"""What the builders do not take up is found by the audit, one part at a time."""

import pytest

from engine import bpmn
from engine.errors import ReleaseRefused

LOOP = "multiInstanceLoopCharacteristics"
ROUNDS = f'<{LOOP} camunda:collection="=[1]"><loopCardinality>2</loopCardinality></{LOOP}>'

DROPPED = {
    "both kinds of rounds": ("task", {"inside": ROUNDS}, "loopCardinality"),
    "outcome of one round": (
        "task",
        {"inside": f'<{LOOP} behavior="Two"><loopCardinality>2</loopCardinality></{LOOP}>'},
        LOOP,
    ),
    "input of a gateway": ("exclusiveGateway", {"inputs": {"x": "=1"}}, "inputParameter"),
    "arrow to data of a gateway": (
        "exclusiveGateway",
        {"inside": "<dataInputAssociation/>"},
        "dataInputAssociation",
    ),
    "mapping of no call": ("task", {"extension": '<camunda:in source="a"/>'}, "in"),
    "local mapping": (
        "callActivity",
        {"extension": '<camunda:out variables="all" local="true"/>', "calledElement": "main"},
        "out",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("kind", "more", "construct"), DROPPED.values(), ids=DROPPED)
def test_a_part_that_no_spec_takes_up_is_refused(kit, kind, more, construct):
    with pytest.raises(ReleaseRefused) as refusal:
        kit.release(
            kit.start(), kit.node(kind, "n", **more), kit.user("z"), kit.chain("start", "n", "z")
        )

    found = [(f.code, f.line, f.element_id, dict(f.facts)) for f in refusal.value.findings]
    assert found == [("part_dropped", 1, "main", {"element": "main", "construct": construct})]


def test_a_node_in_a_place_where_nobody_looks_is_found():
    source = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">\n'
        '<process id="p"><startEvent id="s"/>\n'
        '<task id="a"><userTask id="inside"/></task>\n'
        '<sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>'
    )

    with pytest.raises(ReleaseRefused) as refusal:
        bpmn.compile_release({"x.bpmn": source.encode()}, {})

    assert [(f.code, f.line) for f in refusal.value.findings] == [("part_dropped", 3)]


def test_a_default_behind_a_race_would_never_be_taken(kit):
    events = [
        kit.node("intermediateCatchEvent", "a", kit.message()),
        kit.node("intermediateCatchEvent", "b", kit.signal()),
    ]
    with pytest.raises(ReleaseRefused) as refusal:
        kit.release(
            kit.start(),
            kit.node("eventBasedGateway", "g", default="g__a"),
            *events,
            kit.chain("start", "g", "a") + kit.flow("g", "b"),
        )

    assert [dict(f.facts) for f in refusal.value.findings] == [
        {"element": "main", "construct": "sequenceFlow"}
    ]


def test_a_default_must_be_a_flow_that_leaves_the_node(kit):
    with pytest.raises(ReleaseRefused) as refusal:
        kit.release(
            kit.start(),
            kit.node("exclusiveGateway", "x", default="start__x"),
            kit.user("z"),
            kit.chain("start", "x", "z"),
        )

    assert [(f.code, f.element_id) for f in refusal.value.findings] == [("default_dangling", "x")]
