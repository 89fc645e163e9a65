from engine.check.inspection import Inspection
from engine.check.known import Known
from engine.check.rules.shapes import shapes
from engine.drawing import read
from tests.engine.check.drawn import HEAD, told


def test_a_drawing_without_any_shape_is_told_once():
    assert told(shapes, '<task id="a"/><task id="b"/>') == [("error", "shape_missing", "p", {})]


def test_every_node_has_a_shape():
    source = (
        f'{HEAD}<process id="p"><task id="a"/><subProcess id="b"><task id="c"/></subProcess>'
        "</process>"
        '<di:BPMNDiagram><di:BPMNPlane bpmnElement="p"><di:BPMNShape bpmnElement="a"/>'
        '<di:BPMNShape bpmnElement="x:b"/></di:BPMNPlane></di:BPMNDiagram></definitions>'
    )
    drawn = read(source.encode(), file="p.bpmn")

    found = list(shapes(Inspection.of(drawn, drawn.processes[0], Known())))

    assert [(f.code, f.element_id) for f in found] == [("shape_missing", "c")]
