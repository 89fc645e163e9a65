import pytest

from engine.commands import SaveDefinitionDraft
from engine.model import SYSTEM
from engine.queries import DefinitionDrafts
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"
ADDRESS = f"/studio/{FILE}/changes"
CHANGED = drawings()[FILE].replace("审批方案".encode(), "批准方案".encode())
WHY = "the law asks for it"


@pytest.fixture
def save(town):
    def saved(source=CHANGED, base=1, file=FILE):
        town.engine.run(SaveDefinitionDraft(file=file, source=source, base=base), SYSTEM)

    return saved


@pytest.fixture
def draft(save):
    save()


def drafts(town):
    return town.engine.ask(DefinitionDrafts(), SYSTEM)


def test_what_changes_is_listed_in_words_and_published_with_its_reason(town, draft, visit):
    owner = visit("liang-ming").get(ADDRESS)
    listed = owner.texts("//ul[@data-changes]/li")

    owner.send("/changes", note=WHY)

    assert any("name: 审批方案→ 批准方案" in line.replace(" →", "→") for line in listed)
    assert (owner.path, owner.said.split(".")[0]) == ("/processes", "Published")
    assert town.get("liang-ming", "/processes/solution-approval")["versions"][0]["version"] == 2
    assert drafts(town) == []


def test_how_many_cases_stay_on_their_version_is_told(scarf, draft, visit):
    page = visit("liang-ming").get(ADDRESS).page.text

    assert "1 case is running and keeps the version it began with." in page


def test_a_draft_with_errors_cannot_be_published_and_is_not_lost(town, save, visit):
    save(CHANGED.replace(b"</bpmn:process>", b""))
    owner = visit("liang-ming").get(ADDRESS)

    assert owner.tree.xpath("//button[@disabled]")
    assert "cannot be read" in owner.page.text
    owner.send("/changes", 422, note=WHY)

    assert owner.alarmed.startswith("Not published")
    assert owner.fields("/changes")["note"] == WHY
    assert len(drafts(town)) == 1


def test_a_draft_that_changed_since_it_was_read_is_not_published(town, draft, save, visit):
    owner = visit("liang-ming").get(ADDRESS)
    save(CHANGED + b"\n")

    owner.send("/changes", 409, note=WHY)

    assert owner.alarmed.startswith("The draft has changed since you looked at it")
    assert owner.fields("/changes")["draft"] == "2"


def test_pressing_twice_publishes_once(town, draft, visit):
    owner, twin = (visit("liang-ming").get(ADDRESS) for _ in range(2))

    owner.send("/changes", note=WHY)
    twin.send("/changes", note=WHY)

    assert (twin.path, twin.said) == (owner.path, owner.said)
    assert len(town.get("liang-ming", "/processes/solution-approval")["versions"]) == 2


def test_a_draft_is_discarded(town, draft, visit):
    owner = visit("liang-ming").get(ADDRESS).send("/discard")

    assert owner.said.startswith("The draft is discarded.")
    assert drafts(town) == []
    owner.get(ADDRESS, 404)


def test_a_draft_that_changed_since_it_was_read_is_not_discarded(town, draft, save, visit):
    owner = visit("liang-ming").get(ADDRESS)
    save(CHANGED + b"\n")

    owner.send("/discard", 409)

    assert len(drafts(town)) == 1


def test_a_new_table_and_a_changed_form_are_told_too(save, visit):
    form = drawings()["f07-approval.form"].replace("处理意见".encode(), "意见".encode())
    save(drawings()["dmn_severity.dmn"], base=0, file="other.dmn")
    save(form, file="f07-approval.form")
    owner = visit("liang-ming")

    added = owner.get("/studio/other.dmn/changes").texts("//ul[@data-changes]/li")
    changed = owner.get("/studio/f07-approval.form/changes").texts("//ul[@data-changes]/li")

    assert any(line.startswith("row 1 table row added") for line in added)
    assert changed or form == drawings()["f07-approval.form"]


def test_moving_a_shape_changes_only_the_picture(save, visit):
    save(CHANGED.replace("批准方案".encode(), "审批方案".encode()) + b"<!-- moved -->")

    assert "Only the picture" in visit("liang-ming").get(ADDRESS).page.text


def test_others_see_no_drafts(draft, visit):
    assert visit("xiao-zhang").get(ADDRESS, 403).heading == "This is not for you to do"
