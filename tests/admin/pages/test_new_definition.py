import pytest

from engine.commands import Publish
from engine.model import SYSTEM
from engine.queries import DefinitionDrafts
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"


def drafts(town):
    return {one.file: one.base for one in town.engine.ask(DefinitionDrafts(), SYSTEM)}


@pytest.mark.parametrize(("kind", "path"), [("bpmn", "recall.bpmn"), ("form", "recall.form")])
def test_a_new_one_is_a_draft_that_opens(town, visit, kind, path):
    owner = visit("liang-ming").get(f"/studio/new/{kind}")

    owner.send(f"/new/{kind}", name="召回", key="recall")

    assert owner.path == f"/studio/{path}"
    assert drafts(town) == {path: 0}


def test_what_does_not_fit_is_told_at_its_field_and_kept(town, visit):
    owner = visit("liang-ming").get("/studio/new/dmn")

    owner.send("/new/dmn", 422, name="", key="Not OK")

    assert owner.alarmed == "Not submitted: 2 things to fix."
    assert owner.fields("/new/dmn")["key"] == "Not OK"
    assert len(owner.texts("//p[@class='error']")) == 2
    assert drafts(town) == {}


def test_pressing_twice_begins_one(town, visit):
    owner, twin = (visit("liang-ming").get("/studio/new/dmn") for _ in range(2))
    for visitor in (owner, twin):
        visitor.send("/new/dmn", name="召回", key="recall")

    assert owner.path == twin.path == "/studio/recall.dmn"
    assert drafts(town) == {"recall.dmn": 0}


def test_a_key_is_used_once(visit):
    owner = visit("liang-ming").get("/studio/new/bpmn")

    owner.send("/new/bpmn", 422, name="X", key="solution-approval")

    assert "“solution-approval” is taken." in owner.page.text


def test_an_earlier_version_becomes_the_draft_again(town, visit):
    town.engine.run(Publish(files={FILE: drawings()[FILE] + b"\n"}), SYSTEM)
    owner = visit("liang-ming").get("/processes/solution-approval")

    owner.send("/1/draft")

    assert owner.heading == f"Publish {FILE} v3"
    assert drafts(town) == {FILE: 2}
    owner.get("/processes/solution-approval").send("/1/draft", 409)


def test_others_begin_nothing(visit):
    clerk = visit("xiao-zhang")

    assert clerk.get("/processes").links("New drawing") == []
    clerk.get("/studio/new/bpmn", 403)
    visit("liang-ming").get("/studio/new/exe", 404)
