from engine.changes.xml_pieces import xml_pieces
from tests.scenarios.town import drawings

MAPPED = b"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
  xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:x="http://x.example">
  <process id="p"><callActivity id="c" name="Call" x:mark="7"><documentation>why</documentation>
  <extensionElements><camunda:in source="a" target="b"/><camunda:inputOutput>
  <camunda:inputParameter name="n">=1</camunda:inputParameter></camunda:inputOutput>
  </extensionElements><incoming>f</incoming></callActivity></process>
  <d:BPMNDiagram id="drawn"/></definitions>"""


def test_what_has_no_id_is_told_by_what_it_stands_in():
    process, call = xml_pieces(MAPPED)

    assert (process.id, call.parent, call.name) == ("p", "p", "Call")
    assert call.facts == {
        "name": "Call",
        "mark": "7",
        "documentation": "why",
        "camunda:in.source": "a",
        "camunda:in.target": "b",
        "n": "=1",
    }


def test_all_that_is_published_can_be_taken_apart():
    for name, source in drawings().items():
        if not name.endswith(".form"):
            pieces = list(xml_pieces(source))
            assert len({piece.id for piece in pieces}) == len(pieces) > 1, name
