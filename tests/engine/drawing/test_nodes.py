from engine.drawing import Activation, Flow, Unread
from tests.engine.check.drawn import drawing


def scope(body):
    return drawing(body).processes[0].scope


def test_a_flow_without_id_is_kept_under_a_name_of_its_own():
    found = scope(
        '<task id="a"/><task id="b"/><sequenceFlow sourceRef="a" targetRef="b"/>'
        '<sequenceFlow sourceRef="a" targetRef="b"/>'
    ).flows

    assert found == (
        Flow(id="flow_a__b_4", source="a", target="b", line=4),
        Flow(id="flow_a__b_4_2", source="a", target="b", line=4),
    )


def test_nodes_without_id_on_one_line_are_all_kept():
    assert list(scope("<task/><task/><boundaryEvent/>").nodes) == [
        "task_4",
        "task_4_2",
        "boundaryEvent_4",
    ]


def test_a_name_made_up_never_takes_one_that_is_drawn():
    assert list(scope('<task/><task id="task_4"/>').nodes) == ["task_4_2", "task_4"]


def test_a_condition_knows_its_line_and_language():
    (flow,) = scope(
        '<sequenceFlow id="f" name="是" sourceRef="a" targetRef="b">\n<conditionExpression'
        ' language="feel">\n\n  =x = 1  </conditionExpression></sequenceFlow>'
    ).flows

    assert (flow.condition, flow.condition_line, flow.language) == ("=x = 1", 7, "feel")
    assert (flow.name, flow.line) == ("是", 4)


def test_attributes_are_kept_apart_by_vocabulary():
    node = scope(
        '<userTask id="u" default="f" camunda:assignee="me" xmlns:v="urn:v" v:note="n"/>'
    ).nodes["u"]

    assert node.attributes == {"id": "u", "default": "f"}
    assert node.camunda == {"assignee": "me"}
    assert node.default == "f"


def test_the_other_name_of_the_camunda_vocabulary_is_read_alike():
    node = scope(
        '<userTask id="u" xmlns:o="http://operaton.org/schema/1.0/bpmn" o:assignee="me">'
        "<extensionElements><o:properties><o:property name='bihuan:answers' value='f02'/>"
        "</o:properties></extensionElements></userTask>"
    ).nodes["u"]

    assert (node.camunda, node.properties) == ({"assignee": "me"}, {"bihuan:answers": "f02"})
    assert node.others == ()


def test_scopes_lie_within_scopes():
    found = scope(
        '<subProcess id="a"><potentialOwner id="v"/><transaction id="b"><task id="c"/>'
        "</transaction></subProcess>"
    )

    assert [(node.id, node.kind) for _, node in found.walk()] == [
        ("a", "subProcess"),
        ("b", "transaction"),
        ("c", "task"),
    ]
    inside = found.nodes["a"].scope
    assert inside is not None
    assert inside.others == (Unread(kind="potentialOwner", id="v", line=4, scope="a"),)


def test_a_complex_gateway_says_when_it_joins_and_no_other_gateway_does():
    condition = '<activationCondition language="feel">\n n &gt; 1</activationCondition>'
    found = scope(
        f'<complexGateway id="g">{condition}</complexGateway>'
        '<complexGateway id="h"><activationCondition/></complexGateway>'
        f'<inclusiveGateway id="i">{condition}</inclusiveGateway>'
    ).nodes

    assert found["g"].activation == Activation(text="n > 1", line=5, language="feel")
    assert (found["h"].activation, found["i"].activation) == (None, None)
    assert [[other.kind for other in found[name].others] for name in "ghi"] == [
        [],
        [],
        ["activationCondition"],
    ]


def test_what_is_not_read_is_listed():
    node = scope(
        '<serviceTask id="s"><documentation>x</documentation><incoming>f</incoming>'
        "<potentialOwner/><extensionElements><camunda:field/></extensionElements></serviceTask>"
    ).nodes["s"]

    assert [other.kind for other in node.others] == ["potentialOwner", "camunda:field"]


def test_notes_and_lanes_are_no_loss():
    found = scope(
        '<laneSet/><textAnnotation id="n"/><association id="a"/><group id="g"/><monitoring/>'
        '<dataObject id="d"/>'
    )

    assert (found.nodes, [other.kind for other in found.others]) == ({}, ["dataObject"])
