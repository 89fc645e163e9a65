from io import BytesIO

import pytest
from flask import Flask, request

from api.refusals import BadFields
from api.upload import MOST_BYTES, allow_upload, uploaded


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


def test_an_upload_may_be_larger_than_other_requests():
    app = Flask("test")
    app.config["MAX_CONTENT_LENGTH"] = 10

    with app.test_request_context(method="POST"):
        allow_upload()

        assert request.max_content_length == MOST_BYTES
