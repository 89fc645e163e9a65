from uuid import UUID

import pytest

from engine.commands import Publish, SaveDefinitionDraft
from engine.model import SYSTEM
from engine.queries import Attachments, FindInstance
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"
ADDRESS = f"/studio/{FILE}/changes"
CHANGED = drawings()[FILE] + b"\n"
PROCESS = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
 xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="http://x.example">
<process id="process-change" name="流程变更发布" isExecutable="true"
 camunda:historyTimeToLive="P1D"><startEvent id="s">{form}</startEvent>
<sequenceFlow id="f" sourceRef="s" targetRef="t"/>
<userTask id="t" name="复核" camunda:candidateGroups="customer_dept" camunda:formRef="f00"/>
<sequenceFlow id="g" sourceRef="t" targetRef="e"/><endEvent id="e"/></process>
<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI">
<d:BPMNPlane bpmnElement="process-change">
<d:BPMNShape bpmnElement="s"/><d:BPMNShape bpmnElement="t"/><d:BPMNShape bpmnElement="e"/>
<d:BPMNEdge bpmnElement="f"/><d:BPMNEdge bpmnElement="g"/>
</d:BPMNPlane></d:BPMNDiagram></definitions>"""
FORM = """<extensionElements><camunda:properties>
<camunda:property name="bihuan:form" value="change"/></camunda:properties></extensionElements>"""
ASKED = b"""{"id": "change", "type": "default", "schemaVersion": 19, "components": [
 {"id": "a", "type": "textfield", "key": "change_file", "label": "File",
  "properties": {"privacy": "P1"}},
 {"id": "b", "type": "textarea", "key": "change_note", "label": "Why",
  "properties": {"privacy": "P1"}}]}"""


@pytest.fixture
def publish(town):
    def published(**files):
        named = {name.replace("__", "."): source for name, source in files.items()}
        town.engine.run(Publish(files=named), SYSTEM)
        town.engine.run(SaveDefinitionDraft(file=FILE, source=CHANGED, base=1), SYSTEM)

    return published


def case_of(town, owner):
    uid = UUID(owner.path.rpartition("/")[2])
    found = town.engine.ask(FindInstance(instance=uid), SYSTEM)
    files = town.engine.ask(Attachments(instance=uid), SYSTEM)
    return found, files.lines


def test_where_changes_are_decided_a_draft_goes_into_that_process(town, publish, visit):
    publish(change__bpmn=PROCESS.format(form="").encode())
    owner = visit("liang-ming").get(ADDRESS)

    owner.send("/proposal", note="the law asks for it")
    found, (file,) = case_of(town, owner)

    assert owner.said.startswith("The review has begun.")
    assert found.instance.process == "process-change"
    assert found.variables["change_file"] == FILE
    assert len(found.variables["change_sha256"]) == 64
    assert (file.attachment.media_type, file.attachment.size) == (
        "application/bpmn+xml",
        len(CHANGED),
    )


def test_what_its_form_asks_for_is_filled_in(town, publish, visit):
    publish(change__bpmn=PROCESS.format(form=FORM).encode(), change__form=ASKED)
    owner = visit("liang-ming").get(ADDRESS)

    owner.send("/proposal", note="the law asks for it")
    found, _ = case_of(town, owner)

    assert found.variables["change_note"] == "the law asks for it"
    assert "change_base" not in found.variables


def test_a_draft_that_changed_since_it_was_read_starts_nothing(town, publish, visit):
    publish(change__bpmn=PROCESS.format(form="").encode())
    owner = visit("liang-ming").get(ADDRESS)
    town.engine.run(SaveDefinitionDraft(file=FILE, source=CHANGED + b"\n", base=1), SYSTEM)

    owner.send("/proposal", 409, note="x")


def test_without_such_a_process_there_is_nothing_to_start(publish, visit):
    publish()
    owner = visit("liang-ming").get(ADDRESS)
    token = {"csrf_token": owner.fields("/changes")["csrf_token"], "draft": "1"}

    answer = owner.client.post(
        f"/studio/{FILE}/proposal", data=token, headers={"Origin": "http://localhost"}
    )

    assert answer.status_code == 404
