import pytest

from engine.drawing import Event
from tests.engine.check.drawn import drawing

BEFORE = (
    '<message id="m" name="goods"/><signal id="s" name="red"/><error id="e" errorCode="E1"/>'
    '<error id="named" name="by name"/><escalation id="c" escalationCode="late"/>'
)


def events(inside, kind="boundaryEvent", attributes=""):
    drawn = drawing(f'<{kind} id="x" {attributes}>{inside}</{kind}>', before=BEFORE)
    return drawn.processes[0].scope.nodes["x"].events


def test_names_and_codes_are_looked_up():
    inside = (
        '<messageEventDefinition messageRef="t:m"/><signalEventDefinition signalRef="s"/>'
        '<errorEventDefinition errorRef="e"/><errorEventDefinition errorRef="named"/>'
        '<escalationEventDefinition escalationRef="c"/><errorEventDefinition/>'
    )

    assert [(event.kind, event.name) for event in events(inside)] == [
        ("message", "goods"),
        ("signal", "red"),
        ("error", "E1"),
        ("error", "by name"),
        ("escalation", "late"),
        ("error", None),
    ]


def test_a_timer_has_a_form_and_a_text():
    inside = (
        '<timerEventDefinition id="d"><timeCycle> R3/PT1M </timeCycle><timeDate>x</timeDate>'
        "</timerEventDefinition>"
    )

    (event,) = events(inside)

    assert (event.form, event.text, event.attributes) == ("timeCycle", "R3/PT1M", {"id": "d"})
    assert [other.kind for other in event.others] == ["timeDate"]


def test_a_task_with_a_message_has_an_event():
    assert events("", "sendTask", 'messageRef="m"') == (
        Event(kind="message", line=4, reference="m", name="goods"),
    )


def test_a_definition_at_the_root_counts_as_if_drawn_in_the_event():
    before = '<timerEventDefinition id="d"><timeDate>=due</timeDate></timerEventDefinition>'
    body = '\n\n<startEvent id="x"><eventDefinitionRef>t:d</eventDefinitionRef></startEvent>'

    (event,) = drawing(body, before=before).processes[0].scope.nodes["x"].events

    assert (event.kind, event.form, event.text) == ("timer", "timeDate", "=due")
    assert (event.line, event.via) == (3, 6)


@pytest.mark.parametrize(
    ("condition", "is_formal"),
    [
        ('<condition xsi:type="tFormalExpression">a</condition>', True),
        ('<condition xmlns:b="x" type="b:tFormalExpression">a</condition>', True),
        ("<condition>=a</condition>", True),
        ("<condition>${a}</condition>", True),
        ("<condition>when it is time</condition>", False),
    ],
    ids=["typed", "typed_plainly", "feel", "juel", "words"],
)
def test_a_condition_is_for_a_machine_or_for_people(condition, is_formal):
    space = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'

    (event,) = events(
        f"<conditionalEventDefinition {space}>{condition}</conditionalEventDefinition>"
    )

    assert (event.form, event.is_formal, event.others) == ("condition", is_formal, ())


def test_the_operation_of_a_message_is_read():
    inside = "<messageEventDefinition><operationRef>t:op</operationRef></messageEventDefinition>"

    (event,) = events(inside)

    assert (event.operation, event.others) == ("op", ())


def test_a_definition_that_is_nowhere_is_a_reference():
    assert events("<eventDefinitionRef>d</eventDefinitionRef>") == (
        Event(kind="reference", line=4, reference="d"),
    )


def test_extensions_of_a_definition_are_listed():
    (event,) = events(
        "<messageEventDefinition><extensionElements><camunda:connector/></extensionElements>"
        "</messageEventDefinition>"
    )

    assert [other.kind for other in event.others] == ["camunda:connector"]
