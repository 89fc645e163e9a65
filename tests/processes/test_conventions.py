"""Names and defaults that every drawing of ours keeps."""

import json
from pathlib import Path

import pytest
from lxml import etree

from complaints.roles import ROLES
from engine.check import check_release
from tests.processes.geometry.drawing import BPMN, Shape, read_drawing

PROCESSES = Path(__file__).parents[2] / "processes"
DRAWINGS = sorted(PROCESSES.glob("*/*.bpmn"))
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"
NAMED = ("process", "participant", "lane", "sequenceFlow")
SPLITS = {"exclusiveGateway", "inclusiveGateway"}

every_drawing = pytest.mark.parametrize("path", DRAWINGS, ids=[path.stem for path in DRAWINGS])


def shapes(path: Path) -> list[Shape]:
    return [shape for plane in read_drawing(path).planes for shape in plane.nodes]


@every_drawing
def test_the_file_is_named_for_its_process(path):
    root = etree.parse(path).getroot()

    assert [process.get("id") for process in root.iter(f"{BPMN}process")] == [path.parent.name]


@every_drawing
def test_every_name_has_an_english_one(path):
    root = etree.parse(path).getroot()
    nodes = [shape.element for shape in shapes(path)]
    named = [*nodes, *(e for kind in NAMED for e in root.iter(BPMN + kind))]

    without = [
        element.get("id")
        for element in named
        if element.get("name")
        and not any(
            entry.get("name") == "name_en" and entry.get("value")
            for entry in element.iterfind(f"{BPMN}extensionElements//{CAMUNDA}property")
        )
    ]

    assert without == []


@every_drawing
def test_names_of_activities_are_short_and_differ(path):
    names = [shape.name for shape in shapes(path) if shape.is_activity and not shape.is_frame]

    assert [name for name in names if len(name) > 12] == []
    assert sorted(names) == sorted(set(names))


@every_drawing
def test_every_split_has_a_default_and_names_its_branches(path):
    root = etree.parse(path).getroot()
    flows = list(root.iter(f"{BPMN}sequenceFlow"))
    unclear = []
    for shape in shapes(path):
        leaving = [flow for flow in flows if flow.get("sourceRef") == shape.id]
        if shape.kind in SPLITS and len(leaving) > 1:
            other = [flow for flow in leaving if flow.get("id") != shape.element.get("default")]
            conditions = [flow.find(f"{BPMN}conditionExpression") for flow in other]
            is_clear = len(other) < len(leaving) and None not in conditions
            unclear += [] if is_clear and all(f.get("name") for f in leaving) else [shape.id]

    assert unclear == []


@every_drawing
def test_every_form_and_decision_named_is_there(path):
    root = etree.parse(path).getroot()
    forms = {e.get(f"{CAMUNDA}formRef") for e in root.iter() if e.get(f"{CAMUNDA}formRef")}
    forms |= {
        entry.get("value")
        for entry in root.iter(f"{CAMUNDA}property")
        if entry.get("name") == "bihuan:form"
    }
    decisions = {e.get(f"{CAMUNDA}decisionRef") for e in root.iter(f"{BPMN}businessRuleTask")}

    assert forms - {file.stem for file in PROCESSES.glob("*/*.form")} == set()
    assert decisions - {file.stem for file in PROCESSES.glob("*/*.dmn")} == set()


@pytest.mark.parametrize("path", sorted(PROCESSES.glob("*/*.form")), ids=lambda path: path.stem)
def test_a_form_has_the_name_of_its_file(path):
    assert json.loads(path.read_text("utf-8"))["id"] == path.stem


def test_every_group_named_is_a_role():
    kinds = {".bpmn", ".dmn", ".form"}
    files = {p.name: p.read_bytes() for p in PROCESSES.glob("*/*") if p.suffix in kinds}

    report = check_release(files, topics=None, groups=[role.id for role in ROLES])

    assert [found for found in report.findings if found.code == "group_unknown"] == []
