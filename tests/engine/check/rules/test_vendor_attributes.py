import pytest

from engine.check.rules.vendor_attributes import vendor_attributes
from tests.engine.check.drawn import told


@pytest.mark.parametrize(
    ("body", "construct"),
    [
        ('<startEvent id="x" camunda:initiator="who"/>', "camunda:initiator"),
        (
            '<callActivity id="x" camunda:calledElementTenantId="3"/>',
            "camunda:calledElementTenantId",
        ),
        (
            '<boundaryEvent id="x"><errorEventDefinition camunda:errorCodeVariable="c"/>'
            "</boundaryEvent>",
            "camunda:errorCodeVariable",
        ),
        ('<startEvent id="x" camunda:formKey="f"/>', "camunda:formKey"),
        ('<task id="x" camunda:topic="t"/>', "camunda:topic"),
        (
            '<boundaryEvent id="x"><conditionalEventDefinition camunda:variableName="v"/>'
            "</boundaryEvent>",
            "camunda:variableName",
        ),
    ],
    ids=[
        "initiator",
        "tenant",
        "error_variable",
        "start_form",
        "topic_of_a_task",
        "one_variable",
    ],
)
def test_what_would_do_nothing_here_is_refused(body, construct):
    assert told(vendor_attributes, body) == [
        ("error", "unsupported", "x", {"construct": construct})
    ]


def test_what_is_read_and_what_only_hints_pass():
    body = (
        '<userTask id="a" camunda:candidateGroups="g" camunda:dueDate="=d"/>'
        '<userTask id="c" camunda:asyncBefore="true"/><endEvent id="b">'
        '<messageEventDefinition camunda:type="external" camunda:topic="t"/></endEvent>'
    )

    assert told(vendor_attributes, body) == []


def test_people_who_may_start_a_process_would_be_no_limit():
    process = 'id="p" camunda:candidateStarterUsers="ann" camunda:candidateStarterGroups="desk"'

    assert told(vendor_attributes, "", process=process) == [
        ("error", "unsupported", "p", {"construct": "camunda:candidateStarterUsers"})
    ]
