from engine.commands import Publish
from engine.model import SYSTEM
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"


def test_publications_are_told_newest_first_with_their_reason(town, visit, monkeypatch):
    monkeypatch.setattr("admin.pages.releases.PAGE", 1)
    town.engine.run(Publish(files={FILE: drawings()[FILE] + b"\n"}, note="the law"), SYSTEM)
    owner = visit("liang-ming").get("/releases")
    (newest,) = owner.texts("//tbody/tr")
    (address,) = owner.links("Next page")

    (first,) = owner.get(address).texts("//tbody/tr")

    assert "the lawsolution-approval.bpmn" in newest
    assert "and" in first
    assert "more" in first
    assert owner.links("Next page") == []
    assert owner.links("To the beginning") == ["/releases"]


def test_who_may_not_read_the_log_sees_none(visit):
    clerk = visit("xiao-zhang").get("/processes")

    assert clerk.links("Publications") == []
    clerk.get("/releases", 403)
