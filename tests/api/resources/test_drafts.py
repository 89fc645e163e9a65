from io import BytesIO

import pytest

from tests.api.conftest import FILES

PARCEL = "/drafts/parcel.bpmn"


def sent(source: bytes = b"<half"):
    return {"files": [(BytesIO(source), "whatever.xml")]}


@pytest.fixture
def saved(root):
    return root("PUT", f"{PARCEL}?base=1", data=sent()).json


def test_a_draft_is_saved_and_read_again(root, saved):
    found = root("GET", PARCEL)
    source = root("GET", f"{PARCEL}/source")

    assert (saved["file"], saved["version"], saved["base"]) == ("parcel.bpmn", 1, 1)
    assert (found.json, found.headers["ETag"]) == (saved, '"1"')
    assert root("GET", "/drafts").json == [saved]
    assert (source.data, source.mimetype) == (b"<half", "application/xml")


def test_a_draft_that_somebody_else_has_saved_is_not_written_over(root, saved):
    over = root("PUT", f"{PARCEL}?base=1", data=sent(b"mine"), headers={"If-Match": '"0"'})

    assert (over.status_code, over.json["code"]) == (409, "stale_version")
    assert root("GET", f"{PARCEL}/source").data == b"<half"


def test_a_draft_goes_when_it_is_discarded_or_published(root, saved):
    discarded = root("DELETE", PARCEL)
    missing = root("GET", PARCEL)
    root("PUT", f"{PARCEL}?base=1", data=sent(FILES["parcel.bpmn"] + b"\n"))
    root(
        "POST",
        "/releases",
        data={"files": [(BytesIO(FILES["parcel.bpmn"] + b"\n"), "parcel.bpmn")]},
    )

    assert (discarded.status_code, missing.status_code) == (204, 404)
    assert root("GET", "/drafts").json == []


@pytest.mark.parametrize("path", ["/drafts/parcel.txt?base=0", f"{PARCEL}?base=7"])
def test_what_is_unfit_is_refused(root, path):
    assert root("PUT", path, data=sent()).status_code == 422


def test_who_does_not_draw_sees_no_drafts(anna, saved):
    for method, path in (("GET", "/drafts"), ("GET", PARCEL), ("DELETE", PARCEL)):
        assert anna(method, path).status_code == 403
