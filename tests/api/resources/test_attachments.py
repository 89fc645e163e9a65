from io import BytesIO
from uuid import uuid4

import pytest

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture of a parcel" * 100


def part(source=PNG, name="包裹.png"):
    return {"file": (BytesIO(source), name)}


def code(answer):
    return answer.status_code, answer.json["code"]


@pytest.fixture
def added(anna, instance, started):
    """The receipt of a picture that Anna added on her task's page."""
    task = started["opened"][0]["uid"]
    answer = anna("POST", f"{instance}/attachments?task={task}", data=part())
    assert answer.status_code == 201, answer.json
    return answer.json


def test_a_file_is_added_and_listed(anna, instance, added):
    told = anna("GET", f"{instance}/attachments").json

    [line] = told.pop("items")
    assert len(line.pop("sha256")) == 64
    assert line == {
        "uid": added["attachment"],
        "name": "包裹.png",
        "media_type": "image/png",
        "size": len(PNG),
        "task": 1,
        "seq": 2,
        "actor": 1,
        "added": "2026-03-02T04:00:00.000000Z",
        "removed": None,
        "may_remove": True,
    }
    assert told == {"may_open": True, "may_add": True}


def test_a_file_is_given_back_to_be_saved_and_never_shown(anna, added):
    answer = anna("GET", f"/attachments/{added['attachment']}", buffered=True)

    assert (answer.status_code, answer.data, answer.mimetype) == (200, PNG, "image/png")
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.content_length == len(PNG)


def test_the_same_upload_under_its_key_is_added_once(anna, instance):
    key = {"Idempotency-Key": "picture"}

    first = anna("POST", f"{instance}/attachments", data=part(), headers=key)
    again = anna("POST", f"{instance}/attachments", data=part(), headers=key)

    assert (first.status_code, again.json) == (201, first.json)
    assert len(anna("GET", f"{instance}/attachments").json["items"]) == 1


def test_the_log_holds_neither_name_nor_bytes(root, instance, added):
    log = root("GET", f"{instance}/events").text

    assert added["kind"] == "attachment.added"
    assert "包裹" not in log


def test_who_does_not_work_on_it_opens_it_on_the_record(people, root, added):
    path = f"/attachments/{added['attachment']}"

    refused = people["carl"]("GET", path)
    opened = root("POST", f"{path}/openings", {"reason": "审计"}, buffered=True)

    log = root("GET", "/streams/access/events").json["items"]
    assert code(refused) == (403, "forbidden")
    assert (opened.status_code, opened.data) == (200, PNG)
    assert [line["kind"] for line in log] == ["attachment.opened"]


def test_a_removed_file_is_gone(anna, instance, added):
    path = f"/attachments/{added['attachment']}"

    removed = anna("DELETE", f"{path}?reason=wrong")
    gone = anna("GET", path)
    again = anna("DELETE", path)

    [line] = anna("GET", f"{instance}/attachments").json["items"]
    assert (removed.status_code, removed.json["kind"]) == (200, "attachment.removed")
    assert [code(gone), code(again)] == [(404, "not_found"), (404, "not_found")]
    assert (line["removed"], line["may_remove"]) == ("2026-03-02T04:00:00.000000Z", False)


@pytest.mark.parametrize(
    ("data", "status", "refused"),
    [
        ({}, 422, "bad_fields"),
        ({"a": (BytesIO(PNG), "a.png"), "b": (BytesIO(PNG), "b.png")}, 422, "bad_fields"),
        (part(b"MZ\x90 a program"), 415, "file_type_refused"),
        (part(b""), 415, "file_type_refused"),
    ],
    ids=["none", "two", "program", "empty"],
)
def test_what_is_not_taken_is_not_added(anna, instance, data, status, refused):
    answer = anna("POST", f"{instance}/attachments", data=data, content_type="multipart/form-data")

    assert code(answer) == (status, refused)
    assert anna("GET", f"{instance}/attachments").json["items"] == []


@pytest.mark.parametrize(
    ("size", "refused"),
    [(11_000_000, "file_too_large"), (34_000_000, "body_too_large")],
    ids=["file", "body"],
)
def test_what_is_too_large_is_not_added(anna, instance, size, refused):
    head = b'--b\r\nContent-Disposition: form-data; name="f"; filename="a.png"\r\n\r\n'

    answer = anna(
        "POST",
        f"{instance}/attachments",
        data=head + PNG + bytes(size) + b"\r\n--b--\r\n",
        content_type="multipart/form-data; boundary=b",
    )

    assert code(answer) == (413, refused)
    assert anna("GET", f"{instance}/attachments").json["items"] == []


def test_files_are_added_by_those_who_work_on_it(carl, anna, instance):
    answer = carl("POST", f"{instance}/attachments", data=part())

    assert code(answer) == (403, "forbidden")
    assert code(carl("GET", f"{instance}/attachments")) == (403, "not_yours")
    assert anna("GET", f"{instance}/attachments").json["items"] == []


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("DELETE", ""), ("POST", "/openings")],
    ids=["read", "remove", "open"],
)
def test_an_unknown_file_is_not_found(root, method, path):
    body = {"reason": "x"} if method == "POST" else None

    assert code(root(method, f"/attachments/{uuid4()}{path}", body)) == (404, "not_found")


def test_an_unknown_instance_has_no_files(root):
    assert code(root("GET", f"/instances/{uuid4()}/attachments")) == (404, "not_found")
    assert code(root("POST", f"/instances/{uuid4()}/attachments", data=part())) == (
        404,
        "not_found",
    )
