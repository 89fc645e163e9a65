from io import BytesIO

import pytest

DRAWING = """<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
  <bpmn:process id="label" isExecutable="true">
    <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
    <bpmn:serviceTask id="print" camunda:type="external" camunda:topic="print-label">
      <bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>
    </bpmn:serviceTask>
    <bpmn:endEvent id="end"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>
    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="print" />
    <bpmn:sequenceFlow id="b" sourceRef="print" targetRef="end" />
  </bpmn:process>
</bpmn:definitions>"""
FETCH = {"topics": ["print-label"], "lease": 60}


@pytest.fixture
def instance(root):
    """The path of an instance that waits for a worker outside."""
    root("POST", "/releases", data={"files": (BytesIO(DRAWING.encode()), "label.bpmn")})
    started = root("POST", "/instances", {"process": "label", "key": "L-1"}).json
    return f"/instances/{started['instance']}"


def code(answer):
    return answer.status_code, answer.json["code"]


@pytest.fixture
def lent(root, instance):
    """The number of the work, lent to a worker."""
    [job] = root("POST", "/external-work/leases", FETCH).json
    return job["payload"]["no"]


def test_work_is_lent_once(root, instance, lent):
    assert root("POST", "/external-work/leases", FETCH).json == []


def test_results_let_the_instance_go_on(root, instance, lent):
    answer = root("POST", f"{instance}/external-work/{lent}/completion", {"values": {"page": 1}})
    again = root("POST", f"{instance}/external-work/{lent}/completion", {"values": {"page": 1}})

    assert (answer.status_code, answer.json["status"]) == (200, "completed")
    assert code(again) == (409, "instance_ended")
    assert root("GET", instance).json["variables"] == {"page": 1}


def test_a_failure_is_an_incident_in_the_drawing(root, instance, lent):
    answer = root("POST", f"{instance}/external-work/{lent}/failure", {"code": "no-paper"})

    assert answer.status_code == 200
    assert [incident["element"] for incident in answer.json["incidents"]] == ["print"]


@pytest.mark.parametrize(
    "body",
    [{}, {**FETCH, "lease": 0}, {**FETCH, "topics": []}, {**FETCH, "limit": 1000}],
    ids=["empty", "lease", "topics", "limit"],
)
def test_a_bad_wish_lends_nothing(root, body):
    assert code(root("POST", "/external-work/leases", body)) == (422, "bad_fields")


def test_unknown_work_is_a_conflict(root, instance):
    assert code(root("POST", f"{instance}/external-work/99/completion", {})) == (409, "conflict")


def test_work_is_lent_to_those_who_may(anna):
    assert code(anna("POST", "/external-work/leases", FETCH)) == (403, "forbidden")
