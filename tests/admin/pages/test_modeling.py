import json

import pytest

from tests.scenarios.town import drawings

ADDRESS = "/processes/solution-approval/drawing"


def test_an_owner_opens_the_newest_drawing_from_the_page_of_its_process(visit):
    owner = visit("liang-ming").get("/processes/solution-approval")
    (address,) = owner.links("Edit the drawing")

    owner.get(address)
    given = json.loads(owner.texts("//bpmn-modeler/script")[0])

    assert address == ADDRESS
    assert owner.heading == "Solution approval"
    assert (given["file"], given["version"]) == ("solution-approval.bpmn", 1)
    assert {"id": "legal", "name": "Legal"} in given["groups"]
    assert "f07-approval" in given["forms"]
    assert owner.client.get(given["source"]).data == drawings()["solution-approval.bpmn"]
    assert owner.client.get(given["versions"]).json["versions"][0]["version"] == 1


def test_its_token_lets_the_check_through(visit):
    owner = visit("liang-ming").get(ADDRESS)
    given = json.loads(owner.texts("//bpmn-modeler/script")[0])

    refused = owner.client.post(given["check"])
    heard = owner.client.post(given["check"], headers={"X-CSRF-Token": given["csrf"]})

    assert (refused.status_code, heard.status_code) == (403, 422)  # no file was sent


def test_names_of_groups_are_the_readers(visit):
    owner = visit("liang-ming", language="zh").get(ADDRESS)
    given = json.loads(owner.texts("//bpmn-modeler/script")[0])

    assert given["language"] == "zh"
    assert {"id": "legal", "name": "法务"} in given["groups"]
    assert given["words"]["due"] == "期限"


def test_only_drawings_may_place_things_by_style(visit):
    policy = visit("liang-ming").get(ADDRESS).page.headers["Content-Security-Policy"]

    assert "style-src-attr 'unsafe-inline'" in policy
    assert "script-src 'self';" in policy


def test_others_do_not_edit(visit):
    clerk = visit("xiao-zhang").get("/processes/solution-approval")

    assert clerk.links("Edit the drawing") == []
    clerk.get(ADDRESS, 403)


@pytest.mark.parametrize("key", ["never", "x" * 300])
def test_what_is_not_published_is_not_found(visit, key):
    visit("liang-ming").get(f"/processes/{key}/drawing", 404)
