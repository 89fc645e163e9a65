import pytest


@pytest.fixture
def waiting(anna, bert, pack, instance):
    """The path of an instance that waits for ``paid`` by the key P-1."""
    packed = anna("POST", f"{pack}/completion", {"answers": {"addressee": "王", "weight": 1}})
    bert("POST", f"/tasks/{packed.json['opened'][0]['uid']}/completion", {})
    return instance


def code(answer):
    return answer.status_code, answer.json["code"]


def test_a_message_finds_its_instance_by_key(root, waiting):
    answer = root("POST", "/messages", {"name": "paid", "key": "P-1", "payload": {"amount": 9.5}})

    found = root("GET", waiting).json
    assert (answer.status_code, answer.json["status"]) == (200, "completed")
    assert (found["end"], found["variables"]["amount"]) == (
        "end_sent",
        {"$t": "decimal", "v": "9.5"},
    )


def test_a_message_to_the_instance_itself_is_taken(root, waiting):
    answer = root("POST", f"{waiting}/messages", {"name": "paid"})

    assert (answer.status_code, answer.json["status"]) == (200, "completed")


def test_a_message_that_nobody_waits_for_is_kept(root, waiting):
    answer = root("POST", "/messages", {"name": "paid", "key": "P-2"})

    assert (answer.status_code, answer.json["kind"], answer.json["instance"]) == (
        200,
        "message.kept",
        None,
    )
    assert root("GET", waiting).json["status"] == "active"


def test_a_message_to_an_ended_instance_is_a_conflict(root, waiting):
    root("POST", f"{waiting}/messages", {"name": "paid"})

    assert code(root("POST", f"{waiting}/messages", {"name": "paid"})) == (409, "instance_ended")


def test_a_signal_is_recorded(root):
    answer = root("POST", "/signals", {"name": "holiday", "payload": {"days": 3}})

    assert (answer.status_code, answer.json["kind"]) == (200, "signal.sent")


@pytest.mark.parametrize("path", ["/messages", "/signals"])
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": "x" * 201},
        {"name": "paid\x00"},
        {"name": "paid", "payload": [1]},
        {"name": "paid", "payload": {"x": {"$t": "sealed", "v": "1:1:1:a"}}},
    ],
    ids=["empty", "no_name", "long", "nul", "list", "reference"],
)
def test_a_bad_message_is_refused(root, path, body):
    assert code(root("POST", path, body)) == (422, "bad_fields")


@pytest.mark.parametrize("path", ["/messages", "/signals"])
def test_who_may_not_send_is_told_so(anna, path):
    assert code(anna("POST", path, {"name": "paid"})) == (403, "forbidden")
