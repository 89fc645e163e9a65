import pytest


@pytest.fixture
def failed(anna, bert, pack, instance):
    """The path of an instance whose gateway failed: nobody gave a weight."""
    packed = anna("POST", f"{pack}/completion", {"answers": {"addressee": "王"}})
    answer = bert("POST", f"/tasks/{packed.json['opened'][0]['uid']}/completion", {})
    assert answer.status_code == 200
    return instance, answer.json


def code(answer):
    return answer.status_code, answer.json["code"]


def test_a_failing_step_keeps_the_work_and_tells_the_incident(failed):
    _, receipt = failed

    assert receipt["incidents"] == [{"no": 1, "element": "heavy", "code": "condition_not_boolean"}]


def test_open_incidents_are_listed(root, failed):
    instance, _ = failed
    [line] = root("GET", "/incidents").json["items"]

    assert isinstance(line.pop("facts"), dict)
    assert line == {
        "instance": instance.rpartition("/")[2],
        "no": 1,
        "element": "heavy",
        "code": "condition_not_boolean",
        "opened": "2026-03-02T04:00:00.000000Z",
        "resolved": None,
    }


def test_a_mended_step_is_tried_again(root, failed):
    instance, _ = failed
    root("POST", f"{instance}/variables", {"changes": {"weight": 40}, "reason": "称重"})

    answer = root("POST", f"{instance}/incidents/1/retry")
    again = root("POST", f"{instance}/incidents/1/retry")

    assert (answer.status_code, answer.json["status"]) == (200, "completed")
    assert code(again) == (409, "instance_ended")
    assert root("GET", instance).json["end"] == "end_refused"
    assert root("GET", "/incidents").json["items"] == []


def test_a_step_that_fails_again_is_a_new_incident(root, failed):
    instance, _ = failed

    answer = root("POST", f"{instance}/incidents/1/retry")
    old = root("POST", f"{instance}/incidents/1/retry")

    assert [incident["no"] for incident in answer.json["incidents"]] == [2]
    assert code(old) == (409, "incident_resolved")


def test_skipping_needs_a_reason(root, failed):
    instance, _ = failed

    assert code(root("POST", f"{instance}/incidents/1/skip", {})) == (422, "bad_fields")
    assert len(root("GET", "/incidents").json["items"]) == 1


@pytest.mark.parametrize("no", ["7", "0", "99999999999"])
def test_an_unknown_incident_is_not_found(root, failed, no):
    instance, _ = failed

    assert code(root("POST", f"{instance}/incidents/{no}/retry")) == (404, "not_found")


def test_incidents_are_for_those_who_may(anna, failed):
    instance, _ = failed

    assert code(anna("GET", "/incidents")) == (403, "forbidden")
    assert code(anna("POST", f"{instance}/incidents/1/retry")) == (403, "forbidden")
