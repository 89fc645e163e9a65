import json

import pytest


@pytest.fixture
def clerk(scarf, visit):
    return visit("xiao-zhang").get(f"/instances/{scarf.instance}")


def test_a_case_says_where_it_stands_in_words_and_where_its_drawings_lie(scarf, clerk):
    clerk.get(f"/instances/{scarf.instance}/diagram")
    given = json.loads(clerk.texts("//process-here/script")[0])

    assert "Here: Classify, Comfort and apologise" in clerk.texts("//p")[-1]
    assert given["process"] == "complaint-main"
    assert b"<bpmn:process" in clerk.client.get(given["drawings"]["complaint-main"]).data
    state = clerk.client.get(given["state"]).json["elements"]
    assert state["initial-response"]["ut_comfort_ack"]["open"] == 1


def test_the_timeline_comes_alone(scarf, clerk):
    lines = clerk.get(f"/instances/{scarf.instance}/timeline").texts("//ol/li")

    assert len(lines) > 2
    assert "13800138000" not in clerk.page.text


def test_a_task_offers_both_beside_its_form(scarf, clerk):
    clerk.get(f"/inbox/groups?task={scarf.task('ut_comfort_ack')['uid']}")

    parts = clerk.tree.xpath("//details//div/@hx-get")
    assert parts == [f"/instances/{scarf.instance}/{part}" for part in ("diagram", "timeline")]
    assert "style-src-attr" in clerk.page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("part", ["diagram", "timeline"])
def test_a_case_that_never_was_has_neither(visit, part):
    address = f"/instances/00000000-0000-0000-0000-000000000009/{part}"

    assert visit("xiao-zhang").get(address, 404).heading == "There is nothing here"
