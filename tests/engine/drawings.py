"""Small drawings and forms for the tests of the engine."""

import json
from itertools import pairwise

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"'
    ' xmlns:camunda="http://camunda.org/schema/1.0/bpmn">'
    '<message id="m_go" name="go"/><message id="m_call" name="call"/>'
    '<signal id="s_alarm" name="alarm"/><error id="e_late" name="late" errorCode="LATE"/>'
)


def drawing(*processes: str) -> bytes:
    return (_HEAD + "".join(processes) + "</definitions>").encode()


def process(key: str, *elements: str, attributes: str = "") -> str:
    return f'<process id="{key}" isExecutable="true" {attributes}>{"".join(elements)}</process>'


def chain(*names: str) -> str:
    return "".join(flow(a, b) for a, b in pairwise(names))


def flow(source: str, target: str, when: str | None = None) -> str:
    inside = "" if when is None else f"<conditionExpression>{when}</conditionExpression>"
    ends = f'sourceRef="{source}" targetRef="{target}"'
    return f'<sequenceFlow id="{source}__{target}" {ends}>{inside}</sequenceFlow>'


def start(name: str = "s", event: str = "", attributes: str = "") -> str:
    return f'<startEvent id="{name}" {attributes}>{event}</startEvent>'


def end(name: str = "e") -> str:
    return f'<endEvent id="{name}"/>'


def user(name: str, groups: str = "frontline", more: str = "", inside: str = "") -> str:
    given = f'id="{name}" camunda:candidateGroups="{groups}" camunda:formKey="f02"'
    return f"<userTask {given} {more}>{inside}</userTask>"


def catch(name: str, event: str) -> str:
    return f'<intermediateCatchEvent id="{name}">{event}</intermediateCatchEvent>'


def throw(name: str, event: str, inside: str = "") -> str:
    inside = f"<extensionElements>{inside}</extensionElements>" if inside else ""
    return f'<intermediateThrowEvent id="{name}">{inside}{event}</intermediateThrowEvent>'


def message(name: str = "go") -> str:
    return f'<messageEventDefinition messageRef="m_{name}"/>'


def signal(name: str = "alarm") -> str:
    return f'<signalEventDefinition signalRef="s_{name}"/>'


def timer(text: str, form: str = "timeDuration") -> str:
    return f"<timerEventDefinition><{form}>{text}</{form}></timerEventDefinition>"


def condition(text: str) -> str:
    tag = "conditionalEventDefinition"
    return f"<{tag}><condition>={text}</condition></{tag}>"


def properties(**named: str) -> str:
    rows = "".join(
        f'<camunda:property name="{name.replace("__", ":")}" value="{value}"/>'
        for name, value in named.items()
    )
    return f"<extensionElements><camunda:properties>{rows}</camunda:properties></extensionElements>"


def service(name: str, topic: str) -> str:
    return f'<serviceTask id="{name}" camunda:type="external" camunda:topic="{topic}"/>'


FORM = json.dumps(
    {
        "type": "default",
        "id": "f02",
        "schemaVersion": 18,
        "components": [
            {
                "type": "textfield",
                "key": "summary",
                "id": "c1",
                "label": "摘要",
                "validate": {"required": True},
                "properties": {"privacy": "P1"},
            },
            {
                "type": "textfield",
                "key": "phone",
                "id": "c2",
                "label": "电话",
                "properties": {"privacy": "P2"},
            },
            {
                "type": "textfield",
                "key": "witness",
                "id": "c3",
                "label": "证人",
                "properties": {"privacy": "P2", "subject": "witness"},
            },
            {
                "type": "number",
                "key": "days",
                "id": "c4",
                "label": "天数",
                "properties": {"privacy": "P1"},
            },
        ],
    }
).encode()

TWO = drawing(
    process("two", start(), user("a"), user("b", "frontline,backoffice"), end(), chain(*"sabe"))
)
"""Two tasks in line: the first for the front line, the second for either of two groups."""

WAITING = drawing(
    process("waiting", start(), catch("w", message()), user("a"), end(), chain(*"swae"))
)
"""Waits for the message ``go`` under its business key, then has a task."""

TIMED = drawing(
    process("timed", start(), catch("w", timer("PT1H")), user("a"), end(), chain(*"swae"))
)
"""Waits an hour, then has a task."""

CALLED = drawing(process("called", start(event=message("call")), user("a"), end(), chain(*"sae")))
"""Started by the message ``call``."""

CALLING = drawing(
    process("calling", start(), throw("t", message("call")), user("a"), end(), chain(*"stae"))
)
"""Throws the message ``call`` under its business key, then has a task."""
