import pytest

from engine.check.rules.identities import identities
from engine.check.rules.message_flows import message_flows
from engine.drawing import read

MESSAGE = '<messageEventDefinition messageRef="m"/>'
LEFT = (
    '<startEvent id="s"/><task id="t"/><sendTask id="send"/><receiveTask id="wait"/>'
    f'<exclusiveGateway id="g"/><endEvent id="plain"/><endEvent id="e">{MESSAGE}</endEvent>'
    '<subProcess id="sub"><task id="deep"/></subProcess>'
)
RIGHT = (
    f'<startEvent id="s2">{MESSAGE}</startEvent><startEvent id="bare"/><task id="t2"/>'
    '<intermediateCatchEvent id="clock"><timerEventDefinition/></intermediateCatchEvent>'
    '<sendTask id="send2"/>'
)


def told(source, target, more="", runs="true"):
    pools = (
        '<participant id="L" processRef="left"/><participant id="R" processRef="right"/>'
        '<participant id="closed"/>'
    )
    file = (
        '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">'
        f'<message id="m" name="go"/>\n<collaboration id="c">{pools}\n'
        f'<messageFlow id="f" sourceRef="{source}" targetRef="{target}" {more}/></collaboration>'
        f'<process id="left" isExecutable="{runs}">{LEFT}</process>'
        f'<process id="right" isExecutable="{runs}">{RIGHT}</process></definitions>'
    )
    drawing = read(file.encode(), file="x.bpmn")
    found = [*message_flows(drawing), *identities(drawing)]
    assert all((f.line, f.element_id) == (3, "f") for f in found)
    return [
        (f.severity, f.code, {k: v for k, v in f.facts.items() if k != "element"}) for f in found
    ]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("L", "R"), ("L", "closed"), ("closed", "s2"), ("t", "t2"), ("send", "s2"), ("e", "s2"),
        ("deep", "R"), ("closed", "wait"), ("t", "closed"), ("x:t", "x:R"),
    ],
)  # fmt: skip
def test_what_sends_may_lead_to_what_receives_in_another_pool(source, target):
    assert told(source, target, 'messageRef="m"') == []


@pytest.mark.parametrize(
    ("source", "target", "code", "facts"),
    [
        ("gone", "R", "message_flow_dangling", {"missing": "gone"}),
        ("t", "gone", "message_flow_dangling", {"missing": "gone"}),
        ("t", "L", "message_flow_inside_pool", {}),
        ("t", "deep", "message_flow_inside_pool", {}),
        ("closed", "closed", "message_flow_inside_pool", {}),
        ("s", "R", "message_flow_source", {"node": "s", "kind": "startEvent"}),
        ("g", "R", "message_flow_source", {"node": "g", "kind": "exclusiveGateway"}),
        ("wait", "R", "message_flow_source", {"node": "wait", "kind": "receiveTask"}),
        ("plain", "R", "message_flow_source", {"node": "plain", "kind": "endEvent"}),
        ("t", "bare", "message_flow_target", {"node": "bare", "kind": "startEvent"}),
        ("t", "clock", "message_flow_target", {"node": "clock", "kind": "intermediateCatchEvent"}),
        ("t", "send2", "message_flow_target", {"node": "send2", "kind": "sendTask"}),
        ("closed", "e", "message_flow_target", {"node": "e", "kind": "endEvent"}),
    ],
)
def test_other_ends_are_refused_by_name(source, target, code, facts):
    assert told(source, target) == [("error", code, facts)]


def test_an_event_without_its_message_is_unfinished_while_the_process_may_not_run():
    facts = {"node": "bare", "kind": "startEvent"}

    assert told("t", "bare", runs="false") == [("missing", "message_flow_target", facts)]


def test_the_message_of_a_flow_must_be_there():
    assert told("t", "R", 'messageRef="L"') == [("error", "reference_dangling", {"reference": "L"})]
