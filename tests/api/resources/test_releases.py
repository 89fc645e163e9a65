from io import BytesIO

import pytest

from tests.api.conftest import FILES


def files(**given):
    return {"files": [(BytesIO(source), name.replace("__", ".")) for name, source in given.items()]}


def code(answer):
    return answer.status_code, answer.json["code"]


def releases(root):
    return [line["release"]["hash"] for line in root("GET", "/releases").json]


RENAMED = FILES["parcel.bpmn"].replace("寄件".encode(), "快递".encode())


def test_publishing_makes_a_release_for_new_instances_only(root, anna, started):
    answer = root("POST", "/releases?note=rename", data=files(parcel__bpmn=RENAMED))

    assert answer.status_code == 201
    assert sorted(answer.json["files"]) == ["pack.form", "parcel.bpmn"]
    assert releases(root)[0] == answer.json["hash"]
    assert root("GET", "/processes/parcel").json["name"]["zh"] == "快递"
    assert len(root("GET", "/processes/parcel").json["versions"]) == 2
    assert root("GET", f"/instances/{started['instance']}").json["title"]["zh"] == "寄件"


def test_the_same_files_make_no_new_release(root):
    before = root("GET", "/releases").json

    answer = root("POST", "/releases", data=files(parcel__bpmn=FILES["parcel.bpmn"]))

    assert (answer.status_code, answer.json) == (201, before[0]["release"])
    assert root("GET", "/releases").json == before


BOMB = b"""<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><d>&b;</d>"""
PROBE = b"""<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>"""


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"<",
        b"<a/>",
        b"\xff\xfe\x00",
        BOMB,
        PROBE,
        FILES["parcel.bpmn"].replace(b"startEvent", b"endEvent"),
    ],
    ids=["empty", "broken", "foreign", "binary", "bomb", "probe", "no_start"],
)
def test_unfit_files_are_refused_with_findings(root, source):
    before = releases(root)

    answer = root("POST", "/releases", data=files(parcel__bpmn=source))

    assert code(answer) == (422, "release_refused")
    assert all({"code", "file", "line", "message"} <= set(f) for f in answer.json["findings"])
    assert answer.json["findings"] != []
    assert releases(root) == before


@pytest.mark.parametrize(
    ("data", "refused"),
    [
        ({}, "bad_fields"),
        ({"files": "no file"}, "bad_fields"),
        (files(parcel__exe=b"x"), "bad_input"),
        ({"files": [(BytesIO(b"x"), "a\nb.bpmn")]}, "bad_fields"),
        ({"files": [(BytesIO(b"x"), "../../parcel.bpmn")]}, "bad_input"),
    ],
    ids=["nothing", "text", "kind", "newline", "path"],
)
def test_what_is_no_file_of_ours_is_refused(root, data, refused):
    before = releases(root)

    answer = root("POST", "/releases", data=data, content_type="multipart/form-data")

    assert code(answer) == (422, refused)
    assert releases(root) == before


def test_publishing_is_for_those_who_may(anna, root):
    before = releases(root)

    answer = anna("POST", "/releases", data=files(parcel__bpmn=RENAMED))

    assert code(answer) == (403, "forbidden")
    assert releases(root) == before


def test_a_check_tells_findings_and_keeps_nothing(root):
    before = releases(root)

    good = root("POST", "/releases/check", data=files(pack__form=FILES["pack.form"]))
    bad = root("POST", "/releases/check", data=files(parcel__bpmn=BOMB))

    [finding] = [f for f in bad.json["findings"] if f["code"] == "xml_doctype"]
    assert good.status_code == 200
    assert bad.json["status"] == "refused"
    assert (finding["severity"], finding["file"], finding["line"]) == ("error", "parcel.bpmn", 1)
    assert finding["message"] != "xml_doctype"
    assert releases(root) == before


def test_checking_is_for_those_who_may_publish(anna):
    answer = anna("POST", "/releases/check", data=files(parcel__bpmn=RENAMED))

    assert code(answer) == (403, "forbidden")


@pytest.mark.parametrize("query", ["before=x", "limit=0", "before=-1", "before=99999999999"])
def test_a_wrong_page_is_refused(root, query):
    assert code(root("GET", f"/releases?{query}")) == (422, "bad_fields")
