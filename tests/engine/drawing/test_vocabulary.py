import pytest
from lxml import etree

from engine.drawing.vocabulary import (
    extensions,
    own_attributes,
    tag_of,
    text_line,
    text_of,
    unread_extensions,
    vendor_attributes,
    vendor_tag,
)

ELEMENT = etree.fromstring(
    '<b:task xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"'
    ' xmlns:c="http://camunda.org/schema/1.0/bpmn" xmlns:f="http://flowable.org/bpmn"'
    ' xmlns:s="http://www.signavio.com" id="t" c:topic="x" f:async="true" s:colour="red">'
    "<b:extensionElements><c:in/><c:taskListener/><s:note/><f:field/></b:extensionElements>\n"
    "<b:documentation>\n\n  text </b:documentation></b:task>"
)


def test_tags_are_told_by_vocabulary():
    inside = extensions(ELEMENT)

    assert [tag_of(e) for e in (ELEMENT, *inside)] == ["task", "", "", "", ""]
    assert [vendor_tag(e) for e in (ELEMENT, *inside)] == ["", "in", "taskListener", "", ""]


def test_attributes_are_told_by_vocabulary():
    assert own_attributes(ELEMENT) == {"id": "t"}
    assert vendor_attributes(ELEMENT) == {"topic": "x"}


def test_what_another_engine_would_do_is_listed_and_pictures_are_not():
    assert [other.kind for other in unread_extensions(ELEMENT, "t")] == [
        "camunda:in",
        "camunda:taskListener",
        "{http://flowable.org/bpmn}field",
        "@{http://flowable.org/bpmn}async",
    ]


def extended(tag):
    return etree.fromstring(
        f'<b:{tag} xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"'
        ' xmlns:c="http://camunda.org/schema/1.0/bpmn"><b:extensionElements>'
        "<c:properties/><c:inputOutput/><c:in/></b:extensionElements></b:" + tag + ">"
    )


@pytest.mark.parametrize(
    ("tag", "unread"),
    [
        ("callActivity", []),
        ("userTask", ["camunda:in"]),
        ("signalEventDefinition", ["camunda:inputOutput", "camunda:in"]),
        ("sequenceFlow", ["camunda:inputOutput", "camunda:in"]),
        ("multiInstanceLoopCharacteristics", ["camunda:inputOutput", "camunda:in"]),
    ],
)
def test_mappings_are_read_where_they_mean_something(tag, unread):
    assert [other.kind for other in unread_extensions(extended(tag), "t")] == unread


def test_a_text_is_found_where_it_begins():
    note = ELEMENT[1]

    assert (text_of(note), text_line(note)) == ("text", 4)
