import pytest

from engine.commands import Publish
from engine.model import SYSTEM
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"
SEEN = "//tr[@aria-current]/th"
BEGINS = "//section[@aria-labelledby='h-begins']//li"


def test_published_processes_are_listed_with_their_versions(scarf, visit):
    visitor = visit("xiao-zhang").get("/processes")

    lines = visitor.texts("//tbody/tr")
    main = next(row for row in lines if "complaint-main" in row)
    assert "v1 1 Mar 08:00 1v1: 1System" in main
    assert visitor.links("Publish files") == visitor.links("Edit") == []


@pytest.mark.parametrize(("kind", "key"), [("dmn", "dmn_severity"), ("form", "f07-approval")])
def test_tables_and_forms_have_lists_of_their_own(visit, kind, key):
    visitor = visit("liang-ming").get(f"/processes?kind={kind}&q={key}")

    assert len(visitor.texts("//tbody/tr")) == 1
    assert visitor.links("Edit") == [f"/studio/{key}.{kind}"]


def test_what_is_not_there_is_said(visit):
    owner = visit("liang-ming").get("/processes?q=nothing-like-it")

    assert "Nothing fits" in owner.page.text
    for odd in ("kind=exe", "only=odd"):
        owner.get(f"/processes?{odd}", 404)


def test_a_process_tells_how_it_begins_and_gives_its_drawing_back(visit):
    visitor = visit("liang-ming").get("/processes/intake-registration")
    begins = visitor.texts(f"{BEGINS}/span")
    (address,) = visitor.links("Download")

    visitor.get(address)

    assert begins == ["By a message: Contact received", "By hand: Manual entry"]
    assert visitor.page.data == drawings()["intake-registration.bpmn"]
    assert "attachment" in visitor.page.headers["Content-Disposition"]


def test_what_is_not_published_is_not_found(visit):
    owner = visit("liang-ming")

    for path in ("/processes/never", "/definitions/bpmn/intake-registration/9"):
        assert owner.get(path, 404).heading == "There is nothing here"


def test_a_start_by_a_message_is_told_in_the_words_of_the_drawing(visit):
    visitor = visit("tian-shen", language="zh").get("/processes/complaint-main")

    assert visitor.texts(BEGINS) == ["由消息启动：投诉已登记"]


def test_a_process_leads_to_the_tables_forms_and_processes_it_uses(visit):
    visitor = visit("liang-ming").get("/processes/classification-grading")

    assert visitor.links("Grade of severity") == ["/studio/dmn_severity.dmn"]
    assert visitor.links("f03-assign") == ["/studio/f03-assign.form"]
    assert visit("xiao-zhang").get("/processes/classification-grading").links("f03-assign") == []


def test_an_earlier_version_is_looked_at_by_its_number(town, visit):
    town.engine.run(Publish(files={FILE: drawings()[FILE] + b"\n"}), SYSTEM)
    owner = visit("liang-ming").get("/processes/solution-approval")

    assert owner.texts(SEEN) == ["v2"]
    assert owner.get("/processes/solution-approval?version=1").texts(SEEN) == ["v1"]
    assert owner.links("to the newest, v2") == ["/processes/solution-approval"]
    assert (
        owner.get("/processes/solution-approval?version=3", 404).heading == "There is nothing here"
    )
