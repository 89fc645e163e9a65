from hashlib import sha256

import pytest

from tests.api.conftest import FILES

PARCEL = {
    "key": "parcel",
    "name": {"zh": "寄件", "en": "Parcel"},
    "file": "parcel.bpmn",
    "starts": [{"element": "start", "kind": "none", "message": None, "form": None}],
    "may_start": True,
}


@pytest.fixture
def definitions(root):
    """The definitions of the current release, by file."""
    return {line["file"]: line for line in root("GET", "/definitions").json}


def test_processes_are_listed(root):
    assert root("GET", "/processes").json == [PARCEL]


def test_a_process_comes_with_the_versions_of_its_file(root, definitions):
    assert root("GET", "/processes/parcel").json == {
        **PARCEL,
        "versions": [definitions["parcel.bpmn"]],
    }


def test_definitions_are_those_of_the_release(definitions):
    parcel = definitions["parcel.bpmn"]

    key, version, uid = parcel.pop("id").split(":")
    assert sorted(definitions) == ["pack.form", "parcel.bpmn"]
    assert (key, version, len(uid)) == ("parcel", "1", 36)
    assert parcel == {
        "kind": "bpmn",
        "key": "parcel",
        "version": 1,
        "file": "parcel.bpmn",
        "sha256": sha256(FILES["parcel.bpmn"]).hexdigest(),
        "published": "2026-03-02T04:00:00.000000Z",
        "actor": 0,
    }


@pytest.mark.parametrize(
    ("file", "kind"), [("parcel.bpmn", "application/xml"), ("pack.form", "application/json")]
)
def test_a_file_is_given_back_byte_for_byte(root, definitions, file, kind):
    answer = root("GET", f"/definitions/{definitions[file]['id']}/source")

    assert (answer.data, answer.mimetype) == (FILES[file], kind)
    assert answer.headers["Content-Disposition"] == f"attachment; filename={file}"


def test_a_definition_is_found_by_its_id(root, definitions):
    parcel = definitions["parcel.bpmn"]

    assert root("GET", f"/definitions/{parcel['id']}").json == parcel


@pytest.mark.parametrize(
    "path",
    [
        "/processes/no-such",
        "/processes/a%00b",
        "/definitions/parcel",
        "/definitions/parcel:1:x",
        "/definitions/parcel:2:00000000-0000-4000-8000-000000000000",
        "/definitions/::",
        "/definitions/no:1:00000000-0000-4000-8000-000000000000/source",
        "/definitions?release=99",
    ],
)
def test_what_is_not_published_is_not_found(root, path):
    answer = root("GET", path)

    assert (answer.status_code, answer.json["code"]) == (404, "not_found")


@pytest.mark.parametrize("path", ["/processes", "/processes/parcel", "/definitions", "/releases"])
def test_who_may_not_is_told_so(carl, path):
    answer = carl("GET", path)

    assert (answer.status_code, answer.json["code"]) == (403, "forbidden")
