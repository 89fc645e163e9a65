import pytest

from engine.check.schema import MOST, off_schema

HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x"{}>\n'
PROCESS = '<process id="p"{}>\n<startEvent id="s"/>\n{}</process>\n</definitions>'


def found(inner="", more="", of_process=""):
    source = HEAD.format(more) + PROCESS.format(of_process, inner)
    return [
        (f.code, f.severity, f.line, f.element_id, dict(f.facts))
        for f in off_schema("x.bpmn", source.encode())
    ]


def test_a_file_that_keeps_to_the_schema_has_no_finding():
    assert found() == []


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (
            {"inner": '<task id="t"/><bogus/>\n'},
            ("schema_element", "warning", 4, "p", {"found": "bogus"}),
        ),
        (
            {"inner": '<sequenceFlow id="f" sourceRef="s"/>\n'},
            (
                "schema_attribute_missing", "warning", 4, "f",
                {"found": "sequenceFlow", "attribute": "targetRef"},
            ),
        ),
        (
            {"more": ' colour="1"'},
            (
                "schema_attribute", "warning", 1, None,
                {"found": "definitions", "attribute": "colour"},
            ),
        ),
        (
            {"of_process": ' isExecutable="maybe"'},
            ("schema_value", "warning", 2, "p", {"found": "isExecutable", "value": "maybe"}),
        ),
        (
            {"inner": '<boundaryEvent id="b" attachedToRef="s"><conditionalEventDefinition/>'
                      "</boundaryEvent>\n"},
            (
                "schema_incomplete", "warning", 4, "b",
                {"found": "conditionalEventDefinition"},
            ),
        ),
    ],
    ids=["element", "attribute-missing", "attribute", "value", "incomplete"],
)  # fmt: skip
def test_what_breaks_it_is_a_warning_with_its_place(given, told):
    assert found(**given) == [told]


def test_the_attributes_of_other_vocabularies_are_none_of_its_business():
    assert found(more=' xmlns:c="http://camunda.org/schema/1.0/bpmn" c:version="7"') == []


def test_of_many_mistakes_the_first_are_told():
    assert len(found('<sequenceFlow id="f"/>\n' * 40)) == MOST
