"""A drawing of any length: user tasks, assignments and gateways in a row."""

from __future__ import annotations

from itertools import pairwise

_BOUNDS = (
    '<bpmndi:BPMNShape id="{id}_di" bpmnElement="{id}"><dc:Bounds x="{x}" y="100" width="{wide}"'
    ' height="{wide}" /></bpmndi:BPMNShape>'
)
_EDGE = (
    '<bpmndi:BPMNEdge id="{id}_di" bpmnElement="{id}"><di:waypoint x="{x}" y="120" />'
    '<di:waypoint x="{to}" y="120" /></bpmndi:BPMNEdge>'
)
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"'
    ' xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="bench"'
    ' xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"'
    ' xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"'
    ' xmlns:di="http://www.omg.org/spec/DD/20100524/DI">'
    '<process id="long" isExecutable="true">'
)
_USER = '<userTask id="{id}" name="步骤{n}" camunda:candidateGroups="handlers" />'
_TASK = (
    '<task id="{id}" name="记录{n}"><extensionElements><camunda:inputOutput>'
    '<camunda:outputParameter name="step">={n}</camunda:outputParameter>'
    "</camunda:inputOutput></extensionElements></task>"
)
_GATEWAY = '<exclusiveGateway id="{id}" name="够了？{n}" default="{id}_on" />'
_KINDS = (_USER, _TASK, _GATEWAY)
_FLOW = '<sequenceFlow id="{id}" sourceRef="{source}" targetRef="{target}">{inside}</sequenceFlow>'


def long_drawing(elements: int) -> dict[str, bytes]:
    """A drawing with ``elements`` flow nodes, at least 3, every third a gateway with a way out."""
    nodes = [f"n{n}" for n in range(elements - 2)]
    chain = ["start", *nodes, "end"]
    parts = ['<startEvent id="start" name="开始" />', '<endEvent id="end" name="完成" />']
    parts += [_KINDS[n % 3].format(id=name, n=n) for n, name in enumerate(nodes)]
    shapes = [_BOUNDS.format(id=name, x=150 * n, wide=40) for n, name in enumerate(chain)]
    for n, (source, target) in enumerate(pairwise(chain)):
        is_gateway = n > 0 and (n - 1) % 3 == 2
        name = f"{source}_on" if is_gateway else f"f_{n}"
        parts.append(_FLOW.format(id=name, source=source, target=target, inside=""))
        shapes.append(_EDGE.format(id=name, x=150 * n + 40, to=150 * (n + 1)))
        if is_gateway and target != "end":
            inside = f"<conditionExpression>step &gt; {n + 1000}</conditionExpression>"
            out = f"{source}_out"
            parts.append(_FLOW.format(id=out, source=source, target="end", inside=inside))
            shapes.append(_EDGE.format(id=out, x=150 * n + 40, to=150 * (len(chain) - 1)))
    picture = (
        f'<bpmndi:BPMNDiagram id="g"><bpmndi:BPMNPlane id="p" bpmnElement="long">{"".join(shapes)}'
    )
    ends = "</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></definitions>"
    return {"long.bpmn": f"{_HEAD}{''.join(parts)}</process>{picture}{ends}".encode()}
