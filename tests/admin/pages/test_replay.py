import json
from uuid import uuid4

import pytest

from engine.model import SYSTEM
from engine.queries import ReadStream
from engine.store.streams import ACCESS


@pytest.fixture
def address(scarf):
    return f"/instances/{scarf.instance}/replay"


def test_an_auditor_reads_the_steps_and_each_is_a_page_of_its_own(address, visit):
    auditor = visit("tian-shen").get(address)
    links = auditor.tree.xpath("//process-replay//ol//a/@href")
    given = json.loads(auditor.texts("//process-replay/script")[0])
    auditor.get(links[0])

    assert auditor.heading == "Replay"
    assert links == [f"{address}?step=1"]
    assert auditor.texts("//*[@aria-current='step']")[0].endswith("“Complaint handling” began")
    assert (given["process"], given["step"]) == ("complaint-main", 1)
    assert auditor.client.get(given["log"]).json["items"][0]["seq"] == 1
    drawing = auditor.client.get(given["drawings"]["complaint-main"])
    assert b'<bpmn:process id="complaint-main"' in drawing.data


def test_the_looking_is_recorded(town, address, visit):
    visit("tian-shen").get(address)

    seen = town.engine.ask(ReadStream(stream=ACCESS), SYSTEM).events
    assert seen[-1].kind == "instance.opened"


def test_a_step_alone_is_what_the_page_shows_of_it(address, visit):
    auditor = visit("tian-shen").get(f"{address}/steps/1")

    assert auditor.texts("//h2")[0] == "“Complaint handling” began"
    assert auditor.tree.xpath("//header") == []


def test_only_drawings_may_place_things_by_style(address, visit):
    auditor = visit("tian-shen").get(address)
    policy = auditor.page.headers["Content-Security-Policy"]
    auditor.get("/audit")

    assert "style-src-attr 'unsafe-inline'" in policy
    assert "script-src 'self';" in policy
    assert "unsafe" not in auditor.page.headers["Content-Security-Policy"]


@pytest.mark.parametrize("end", ["?step=0", "?step=2", "/steps/0", "/steps/9"])
def test_a_step_that_is_not_there_is_told(address, visit, end):
    visit("tian-shen").get(address + end, 404)


def test_who_may_not_read_cases_has_no_replay(address, visit):
    visit("admin").get(f"/instances/{uuid4()}/replay", 404)
    visit().get(address)


def test_the_replay_comes_alone_for_the_page_of_the_case(scarf, visit):
    page = visit("tian-shen").get(f"/instances/{scarf.instance}")
    (alone,) = page.tree.xpath("//details//div[contains(@hx-get, 'replay')]/@hx-get")

    page.get(alone)

    assert page.tree.xpath("//process-replay/@class") == ["inlaid"]
    assert page.tree.xpath("//main | //h1") == []
