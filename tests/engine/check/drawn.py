"""Small drawings for the tests of the rules, and what a rule says about them."""

from collections.abc import Callable, Mapping

from engine.check.inspection import Inspection
from engine.check.known import Known, known_of
from engine.drawing import Drawing, read

HEAD = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI"
  targetNamespace="t">"""

Told = tuple[str, str, str | None, dict[str, object]]


def source(body: str, *, before: str = "", process: str = 'id="p" isExecutable="true"') -> bytes:
    """A file with one process; ``before`` stands above it, the body begins on its line 4."""
    return f"{HEAD}{before}<process {process}>\n{body}</process></definitions>".encode()


def drawing(body: str, **around: str) -> Drawing:
    return read(source(body, **around), file="p.bpmn")


def told(
    rule: Callable[[Inspection], object], body: str, known: Known | None = None, **around: str
) -> list[Told]:
    """What ``rule`` says: severity, code, element and facts without the element's name."""
    drawn = drawing(body, **around)
    world = known or Known(drawings=(drawn,))
    found = rule(Inspection.of(drawn, drawn.processes[0], world))
    return [
        (f.severity, f.code, f.element_id, {k: v for k, v in f.facts.items() if k != "element"})
        for f in found
    ]


def world(files: Mapping[str, bytes], **names: object) -> Known:
    """What is known of files that read well."""
    known, findings = known_of(files, **names)
    assert [f for f in findings if f.severity == "error"] == []
    return known


def props(**values: str) -> str:
    """The extension elements with ``bihuan:`` properties; ``_`` in a name is a dash in the file."""
    items = "".join(
        f'<camunda:property name="bihuan:{name}" value="{value}"/>'
        for name, value in values.items()
    )
    return (
        f"<extensionElements><camunda:properties>{items}</camunda:properties></extensionElements>"
    )


def flow(name: str, source: str, target: str, condition: str | None = None) -> str:
    inside = "" if condition is None else f"<conditionExpression>{condition}</conditionExpression>"
    ends = f'sourceRef="{source}" targetRef="{target}"'
    return f'<sequenceFlow id="{name}" {ends}>{inside}</sequenceFlow>'
