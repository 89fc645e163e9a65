import pytest

from engine.check.rules.unread_parts import unread_parts
from tests.engine.check.drawn import told


def extended(inside):
    return f'<task id="x"><extensionElements>{inside}</extensionElements></task>'


@pytest.mark.parametrize(
    ("body", "severity", "code", "construct"),
    [
        ('<task id="x"><ioBinding/></task>', "error", "unsupported", "ioBinding"),
        (
            '<exclusiveGateway id="x"><ioSpecification/></exclusiveGateway>',
            "error",
            "unsupported",
            "ioSpecification",
        ),
        ('<userTask id="x"><potentialOwner/></userTask>', "error", "unsupported", "potentialOwner"),
        (extended("<camunda:taskListener/>"), "error", "program_code", "camunda:taskListener"),
        (extended("<camunda:connector/>"), "error", "program_code", "camunda:connector"),
        (extended("<camunda:formData/>"), "error", "unsupported", "camunda:formData"),
        (
            extended('<z:taskDefinition xmlns:z="http://camunda.org/schema/zeebe/1.0"/>'),
            "warning",
            "foreign_extension",
            "{http://camunda.org/schema/zeebe/1.0}taskDefinition",
        ),
        (
            '<task id="x" xmlns:a="http://activiti.org/bpmn" a:assignee="me"/>',
            "warning",
            "foreign_extension",
            "{http://activiti.org/bpmn}assignee",
        ),
        (
            '<task id="x"><multiInstanceLoopCharacteristics oneBehaviorEventRef="o"/></task>',
            "error",
            "unsupported",
            "oneBehaviorEventRef",
        ),
        (
            '<sequenceFlow id="x" sourceRef="a" targetRef="b"><extensionElements>'
            "<camunda:executionListener/></extensionElements></sequenceFlow>",
            "error",
            "program_code",
            "camunda:executionListener",
        ),
    ],
    ids=[
        "io", "io_of_gateway", "owner", "listener", "connector", "form_data", "zeebe", "activiti",
        "behavior", "flow_listener",
    ],
)  # fmt: skip
def test_what_nothing_would_execute_is_told_by_name(body, severity, code, construct):
    assert told(unread_parts, body) == [(severity, code, "x", {"construct": construct})]


def test_parts_of_the_process_and_of_an_event():
    body = (
        "<ioBinding id='v'/><extensionElements><camunda:executionListener/></extensionElements>"
        '<startEvent id="x"><timerEventDefinition><timeDate>a</timeDate><timeCycle>b</timeCycle>'
        "</timerEventDefinition></startEvent>"
    )

    assert told(unread_parts, body) == [
        ("error", "program_code", "p", {"construct": "camunda:executionListener"}),
        ("error", "unsupported", "p", {"construct": "ioBinding"}),
        ("error", "unsupported", "x", {"construct": "timeCycle"}),
    ]


def test_pictures_notes_and_hints_pass():
    body = (
        '<dataObject id="d"/><dataObjectReference id="r" dataObjectRef="d"/>'
        '<textAnnotation id="n"><text>hello</text></textAnnotation>'
        '<association id="a" sourceRef="n" targetRef="x"/><ioless xmlns="urn:other"/>'
        + extended(
            "<camunda:failedJobRetryTimeCycle>R3/PT1M</camunda:failedJobRetryTimeCycle>"
            '<s:note xmlns:s="http://www.signavio.com"/>'
        )
    )

    assert told(unread_parts, body) == []
