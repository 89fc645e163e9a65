"""What a new drawing, table or form begins with: fit to be drawn on, not to be published."""

from __future__ import annotations

import json
from xml.sax.saxutils import quoteattr

_DRAWING = """<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:modeler="http://camunda.org/schema/modeler/1.0" id="definitions_{key}" targetNamespace="http://bihuan/processes" modeler:executionPlatform="Camunda Platform" modeler:executionPlatformVersion="7.24.0">
  <bpmn:process id="{key}" name={name} isExecutable="true" camunda:historyTimeToLive="P3650D">
    <bpmn:startEvent id="start" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="diagram">
    <bpmndi:BPMNPlane id="plane" bpmnElement="{key}">
      <bpmndi:BPMNShape id="start_di" bpmnElement="start">
        <dc:Bounds x="180" y="160" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
"""  # noqa: E501 - as the modellers write it
_TABLE = """<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/" id="defs_{key}" name={name} namespace="http://bihuan/decisions">
  <decision id="{key}" name={name}>
    <variable id="var_{key}" name="{key}" />
    <decisionTable id="table_{key}" hitPolicy="FIRST">
      <input id="input_1" label="?">
        <inputExpression id="expression_1" typeRef="string">
          <text></text>
        </inputExpression>
      </input>
      <output id="output_1" label="?" name="result" typeRef="string" />
      <rule id="rule_1">
        <inputEntry id="cell_1"><text>-</text></inputEntry>
        <outputEntry id="cell_2"><text></text></outputEntry>
      </rule>
    </decisionTable>
  </decision>
  <dmndi:DMNDI>
    <dmndi:DMNDiagram id="diagram">
      <dmndi:DMNShape id="shape_{key}" dmnElementRef="{key}">
        <dc:Bounds x="160" y="100" width="180" height="80" />
      </dmndi:DMNShape>
    </dmndi:DMNDiagram>
  </dmndi:DMNDI>
</definitions>
"""  # noqa: E501 - as the modellers write it


def blank(kind: str, key: str, name: str) -> bytes:
    """The bytes of a new file.

    Args:
        kind: ``bpmn``, ``dmn`` or ``form``.
        key: the id of its process, its decision or its form, fit for XML (an NCName in ASCII).
        name: what people call it; a form says none.
    """
    if kind == "form":
        form = {
            "components": [],
            "type": "default",
            "id": key,
            "schemaVersion": 19,
            "executionPlatform": "Camunda Platform",
            "executionPlatformVersion": "7.24.0",
        }
        return f"{json.dumps(form, ensure_ascii=False, indent=2)}\n".encode()
    template = _DRAWING if kind == "bpmn" else _TABLE
    return template.format(key=key, name=quoteattr(name)).encode()
