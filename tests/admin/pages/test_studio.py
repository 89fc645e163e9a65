import json

import pytest

from tests.scenarios.town import drawings

ADDRESS = "/studio/solution-approval.bpmn"


def given(visitor):
    return json.loads(visitor.texts("//bpmn-modeler/script")[0])


def test_an_owner_opens_the_newest_drawing_from_the_page_of_its_process(visit):
    owner = visit("liang-ming").get("/processes/solution-approval")
    (address,) = owner.links("Edit the drawing")

    told = given(owner.get(address))

    assert address == ADDRESS
    assert owner.heading == "Solution approval"
    assert (told["file"], told["version"], told["base"]) == ("solution-approval.bpmn", 0, 1)
    assert {"id": "legal", "name": "Legal"} in told["groups"]
    assert "f07-approval" in [form["id"] for form in told["forms"]]
    assert owner.client.get(told["source"]).data == drawings()["solution-approval.bpmn"]


def test_its_token_lets_the_check_through(visit):
    owner = visit("liang-ming").get(ADDRESS)
    told = given(owner)

    refused = owner.client.post(told["check"])
    heard = owner.client.post(told["check"], headers={"X-CSRF-Token": told["csrf"]})

    assert (refused.status_code, heard.status_code) == (403, 422)  # no file was sent


def test_names_of_groups_are_the_readers(visit):
    told = given(visit("liang-ming", language="zh").get(ADDRESS))

    assert told["language"] == "zh"
    assert {"id": "legal", "name": "法务"} in told["groups"]
    assert told["words"]["due"] == "期限"


def test_only_drawings_may_place_things_by_style(visit):
    policy = visit("liang-ming").get(ADDRESS).page.headers["Content-Security-Policy"]

    assert "style-src-attr 'unsafe-inline'" in policy
    assert "script-src 'self';" in policy


def test_others_do_not_edit(visit):
    clerk = visit("xiao-zhang").get("/processes/solution-approval")

    assert clerk.links("Edit the drawing") == []
    clerk.get(ADDRESS, 403)


@pytest.mark.parametrize("file", ["never.bpmn", "a.txt", "x" * 300])
def test_what_is_not_published_is_not_found(visit, file):
    assert visit("liang-ming").get(f"/studio/{file}", 404).heading == "There is nothing here"
