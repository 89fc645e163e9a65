from datetime import timedelta
from uuid import uuid4

import pytest

AT_NOON = "2026-03-02T04:00:00.000000Z"


def code(answer):
    return answer.status_code, answer.json["code"]


def kinds(root, instance):
    return [line["kind"] for line in root("GET", f"{instance}/events").json["items"]]


def inspected(anna, bert, pack, weight):
    """Both tasks done; the instance waits for the payment, or has failed without a weight."""
    packed = anna("POST", f"{pack}/completion", {"answers": {"addressee": "王", "weight": weight}})
    task = packed.json["opened"][0]["uid"]
    return bert("POST", f"/tasks/{task}/completion", {})


def test_a_start_opens_the_first_task(anna, started):
    assert {**started, "instance": "", "opened": []} == {
        "instance": "",
        "version": 1,
        "kind": "instance.started",
        "at": AT_NOON,
        "status": "active",
        "opened": [],
        "incidents": [],
    }
    assert [task["element"] for task in started["opened"]] == ["pack"]


def test_a_start_under_its_key_is_done_once(anna):
    key = {"Idempotency-Key": "one"}

    first = anna("POST", "/instances", {"process": "parcel"}, headers=key)
    again = anna("POST", "/instances", {"process": "parcel"}, headers=key)

    assert (again.status_code, again.json) == (201, first.json)
    assert len(anna("GET", "/tasks?view=groups").json["items"]) == 1


@pytest.mark.parametrize(
    ("body", "status", "refused"),
    [
        ({"process": "no-such"}, 409, "nothing_published"),
        ({"process": "parcel", "element": "pack"}, 409, "nothing_published"),
        ({"process": "parcel", "key": ""}, 422, "bad_fields"),
        ({"process": "parcel", "key": "a\x00b"}, 422, "bad_fields"),
        ({"process": "parcel", "variables": {"x\x00": 1}}, 422, "bad_fields"),
        ({"process": "parcel", "variables": {"a b": 1}}, 422, "bad_input"),
        ({"process": "parcel", "variables": {"x": 2**60}}, 422, "bad_input"),
        ({"process": "parcel", "variables": {"x": {"$t": "date", "v": "x"}}}, 422, "bad_fields"),
        (
            {"process": "parcel", "variables": {"x": {"$t": "sealed", "v": "1:1:1:a"}}},
            422,
            "bad_fields",
        ),
        ({"process": "parcel", "uid": str(uuid4())}, 422, "bad_fields"),
        ({}, 422, "bad_fields"),
    ],
    ids=[
        "process", "element", "empty_key", "nul_key", "nul_name", "name", "integer", "tag",
        "reference", "uid", "empty",
    ],
)  # fmt: skip
def test_a_bad_start_starts_nothing(anna, body, status, refused):
    assert code(anna("POST", "/instances", body)) == (status, refused)
    assert anna("GET", "/tasks?view=groups").json["items"] == []


def test_fractions_are_kept_as_decimals(root):
    body = {"process": "parcel", "variables": {"rate": 0.1, "list": [1.50, {"deep": 2.0}]}}
    started = root("POST", "/instances", body).json

    found = root("GET", f"/instances/{started['instance']}").json

    assert found["variables"] == {
        "rate": {"$t": "decimal", "v": "0.1"},
        "list": [{"$t": "decimal", "v": "1.5"}, {"deep": 2}],
    }


def test_an_instance_is_shown_as_it_stands(root, instance, started):
    answer = root("GET", instance)

    told = answer.json
    assert answer.headers["ETag"] == '"1"'
    assert told["names"]["pack"] == {"zh": "打包", "en": "Pack"}
    assert [task["element"] for task in told["tasks"]] == ["pack"]
    assert {name: told[name] for name in told.keys() - {"names", "tasks", "release"}} == {
        "uid": started["instance"],
        "process": "parcel",
        "title": {"zh": "寄件", "en": "Parcel"},
        "key": "P-1",
        "status": "active",
        "end": None,
        "version": 1,
        "started": AT_NOON,
        "ended": None,
        "next_due": "2026-03-02T05:00:00.000000Z",
        "drill": False,
        "variables": {},
        "waits": [],
        "incidents": [],
    }


def test_personal_answers_are_shown_as_references(anna, bert, root, pack, instance):
    inspected(anna, bert, pack, 1)

    answer = root("GET", instance)

    variables = answer.json["variables"]
    assert (variables["weight"], variables["addressee"]["$t"]) == (1, "sealed")
    assert "王" not in answer.text


def test_instances_are_found_by_their_key(anna, root, started):
    second = anna("POST", "/instances", {"process": "parcel", "key": "P-1"}).json

    found = root("GET", "/instances?key=P-1").json
    none = root("GET", "/instances?key=P-2").json

    assert found == {"items": [started["instance"], second["instance"]]}
    assert none == {"items": []}
    assert code(root("GET", "/instances")) == (422, "bad_fields")


@pytest.mark.parametrize(
    ("what", "told"),
    [
        (
            "timers",
            [
                {
                    "due": "2026-03-02T05:00:00.000000Z",
                    "element": "waited",
                    "title": {"zh": "一小时", "en": "一小时"},
                }
            ],
        ),
        ("waits", []),
        (
            "diagram-state",
            {
                "elements": {
                    "parcel": {
                        "start": {"entered": 1, "left": 1, "open": 0, "incidents": 0},
                        "pack": {"entered": 1, "left": 0, "open": 1, "incidents": 0},
                    }
                },
                "flows": {"parcel": {"f_start": 1}},
            },
        ),
    ],
)
def test_where_it_stands_is_told(root, instance, what, told):
    assert root("GET", f"{instance}/{what}").json == told


def test_what_it_waits_for_is_told(anna, bert, root, pack, instance):
    inspected(anna, bert, pack, 1)

    assert root("GET", f"{instance}/waits").json == [
        {
            "kind": "message",
            "name": "paid",
            "key": "P-1",
            "element": "wait_paid",
            "title": {"zh": "等待付款", "en": "等待付款"},
            "form": None,
        }
    ]
    assert root("GET", f"{instance}/timers").json == []


def test_a_suspended_instance_takes_no_work_until_resumed(anna, root, pack, instance):
    answers = {"answers": {"addressee": "王"}}
    suspended = root("POST", f"{instance}/suspension")
    working = anna("POST", f"{pack}/completion", answers)
    twice = root("POST", f"{instance}/suspension")
    resumed = root("POST", f"{instance}/resumption")
    awake = root("POST", f"{instance}/resumption")

    assert [a.json["status"] for a in (suspended, resumed)] == ["suspended", "active"]
    assert [code(a) for a in (working, twice, awake)] == [
        (409, "instance_suspended"),
        (409, "instance_suspended"),
        (409, "conflict"),
    ]
    assert twice.json["current"]["status"] == "suspended"
    assert anna("POST", f"{pack}/completion", answers).status_code == 200


def test_a_cancelled_instance_is_over(anna, root, pack, instance):
    cancelled = root("POST", f"{instance}/cancellation", {"reason": "寄错了"})
    again = root("POST", f"{instance}/cancellation", {"reason": "寄错了"})

    assert (cancelled.json["status"], code(again)) == ("cancelled", (409, "instance_ended"))
    assert anna("GET", "/tasks?view=groups").json["items"] == []
    assert "寄错了" not in root("GET", f"{instance}/events").text


def test_variables_are_corrected_with_a_reason(anna, bert, root, pack, instance):
    body = {"changes": {"weight": 40.5}, "reason": "重新称重"}

    answer = root("POST", f"{instance}/variables", body, headers={"If-Match": '"1"'})
    stale = root("POST", f"{instance}/variables", body, headers={"If-Match": '"1"'})

    assert (answer.status_code, code(stale)) == (200, (409, "stale_version"))
    assert root("GET", instance).json["variables"] == {"weight": {"$t": "decimal", "v": "40.5"}}


@pytest.mark.parametrize(
    "body",
    [
        {"changes": {}, "reason": "x"},
        {"changes": {"x": 1}},
        {"changes": {"x": 1}, "reason": ""},
        {"changes": [], "reason": "x"},
        {"changes": {"": 1}, "reason": "x"},
    ],
    ids=["nothing", "no_reason", "empty_reason", "list", "no_name"],
)
def test_a_bad_correction_changes_nothing(root, instance, body):
    assert code(root("POST", f"{instance}/variables", body)) == (422, "bad_fields")
    assert kinds(root, instance) == ["instance.started"]


@pytest.mark.parametrize(
    ("method", "what", "body"),
    [
        ("GET", "", None),
        ("GET", "/events", None),
        ("GET", "/waits", None),
        ("GET", "/timers", None),
        ("GET", "/diagram-state", None),
        ("POST", "/suspension", None),
        ("POST", "/resumption", None),
        ("POST", "/cancellation", {"reason": "x"}),
        ("POST", "/variables", {"changes": {"x": 1}, "reason": "x"}),
        ("POST", "/messages", {"name": "paid"}),
        ("POST", "/incidents/1/retry", None),
        ("POST", "/incidents/1/skip", {"reason": "x"}),
        ("POST", "/external-work/1/completion", {}),
        ("POST", "/external-work/1/failure", {"code": "x"}),
        ("POST", "/unmaskings", {"references": ["1:1:1:a"], "reason": "x"}),
        ("POST", "/inspections", None),
    ],
    ids=lambda value: str(value),
)
def test_an_unknown_instance_is_not_found(root, method, what, body):
    assert code(root(method, f"/instances/{uuid4()}{what}", body)) == (404, "not_found")


@pytest.mark.parametrize(
    ("method", "what", "body"),
    [
        ("GET", "", None),
        ("GET", "/events", None),
        ("POST", "/suspension", None),
        ("POST", "/cancellation", {"reason": "x"}),
        ("POST", "/variables", {"changes": {"x": 1}, "reason": "x"}),
        ("POST", "/messages", {"name": "paid"}),
        ("POST", "/inspections", None),
    ],
    ids=lambda value: str(value),
)
def test_who_may_not_is_told_so(carl, root, instance, method, what, body):
    assert code(carl(method, f"{instance}{what}", body)) == (403, "forbidden")
    assert kinds(root, instance) == ["instance.started"]


def test_a_timer_fires_with_the_tick(root, instance, clock):
    early = root("POST", "/ticks")
    clock.move(timedelta(hours=1))
    due = root("POST", "/ticks")

    assert (early.json, due.json) == ({"done": 0}, {"done": 1})
    assert kinds(root, instance) == ["instance.started", "timers.fired"]
