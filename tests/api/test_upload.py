from io import BytesIO

import pytest
from flask import Flask, request

from api.refusals import BadFields
from api.upload import MOST_BYTES, allow_upload, one_part, uploaded


def sent(data):
    return Flask("test").test_request_context(
        method="POST", data=data, content_type="multipart/form-data"
    )


def test_files_are_taken_by_their_own_names():
    data = {
        "a": (BytesIO(b"1"), "one.bpmn"),
        "files": [(BytesIO(b"2"), "two.form"), (BytesIO(b"3"), "三.dmn")],
    }

    with sent(data):
        assert uploaded(request) == {"one.bpmn": b"1", "two.form": b"2", "三.dmn": b"3"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ({"note": "x"}, "required"),
        ({"a": (BytesIO(b"1"), "x.bpmn"), "b": (BytesIO(b"2"), "x.bpmn")}, "unfit"),
        ({"a": (BytesIO(b"1"), "x" * 201)}, "unfit"),
    ],
    ids=["none", "twice", "long_name"],
)
def test_what_cannot_be_published_is_refused(data, code):
    with sent(data), pytest.raises(BadFields) as refused:
        uploaded(request)

    assert refused.value.problems["files"][0]["code"] == code


@pytest.mark.parametrize(
    ("kind", "most"),
    [("multipart/form-data", MOST_BYTES), ("application/json", 10)],
    ids=["upload", "json"],
)
def test_an_upload_may_be_larger_than_other_requests(kind, most):
    app = Flask("test")
    app.config["MAX_CONTENT_LENGTH"] = 10

    with app.test_request_context(method="POST", content_type=kind):
        allow_upload()

        assert request.max_content_length == most


def test_one_file_is_taken_with_its_name():
    with sent({"any": (BytesIO(b"bytes"), "a.png")}):
        name, source = one_part(request)

        assert (name, source.read()) == ("a.png", b"bytes")


def test_of_several_files_none_is_taken():
    data = {"a": (BytesIO(b"1"), "a.png"), "b": (BytesIO(b"2"), "b.png")}

    with sent(data), pytest.raises(BadFields) as refused:
        one_part(request)

    assert refused.value.problems == {"files": [{"code": "too_many_files", "facts": {"max": 1}}]}
