import pytest

from engine.commands import ArmSearch
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from tests.scenarios.registering import register

ROW = "//li[starts-with(@class, 'task')]"

HEADS = {404: "There is nothing here", 200: "My tasks"}


def rows(visitor) -> list[str]:
    return visitor.texts(f"{ROW}//a[@class='what']")


def test_the_desk_lists_what_waits_for_the_readers_groups(scarf, visit):
    visitor = visit("xiao-zhang").get("/inbox/groups")

    assert rows(visitor) == ["Comfort and apologise, 定制围巾"]
    assert visitor.texts(f"{ROW}//span[contains(@class, 'chip')]") == ["24 min left"]
    assert visitor.texts("//p[@class='meta']/span")[:2] == ["TS-202603-0001", "王**"]
    assert visitor.texts("//nav[@class='side']/a")[:3] == ["My tasks", "My groups1", "Unclaimed1"]


def test_who_has_nothing_to_do_is_told_where_there_is_something(scarf, visit):
    visitor = visit("xiao-zhang").get("/")

    assert (visitor.path, visitor.texts("//h2")[-1]) == ("/inbox/mine", "All done")
    assert visitor.links("See unclaimed tasks") == ["/inbox/unclaimed"]


def test_what_is_late_is_said_in_words(town, scarf, visit):
    town.at("2026-03-11 22:12")

    visitor = visit("xiao-zhang", language="zh").get("/inbox/overdue")

    assert visitor.heading == "已逾期"
    assert "逾期 42 分钟" in visitor.texts("//span[@class='chip late']")


def test_what_is_due_today_and_what_one_has_done_have_views_of_their_own(scarf, visit):
    today = rows(visit("xiao-zhang").get("/inbox/due_today"))
    done = visit("xiao-zhang").get("/inbox/done")

    assert today == ["Comfort and apologise, 定制围巾"]
    assert rows(done) == ["Initial record"]
    assert done.texts("//nav[@class='side']/a")[3:] == ["Due today1", "Overdue", "Done by me1"]


def test_pages_follow_each_other(town, scarf, visit, monkeypatch):
    monkeypatch.setattr("admin.desk_list.PAGE", 1)
    town.at("2026-03-11 21:40")  # the supervisor is offered a task as well
    visitor = visit("he-zhuguan").get("/inbox/groups")
    first = rows(visitor)

    visitor.get(visitor.links("Next page")[0])

    assert len(first) == len(rows(visitor)) == 1
    assert rows(visitor) != first
    assert visitor.links("To the beginning") == ["/inbox/groups"]


KETTLE = {
    "contact_at": "2026-03-11 21:06", "recorded_at": "2026-03-11 21:07", "name": "李先生",
    "phone": "13900139000", "product": "Electric kettle",
    "description": "用了一周就漏水，客户要求维修",
}  # fmt: skip


@pytest.fixture
def searchable(town, scarf):
    """The scarf and a kettle, which workers have put into the index."""
    register(town, **KETTLE)
    town.engine.run(ArmSearch(), SYSTEM)
    run_due(town.engine)


@pytest.mark.parametrize(
    ("typed", "hits"),
    [("王女士", ["scarf"]), ("kett", ["kettle"]), ("9000", ["kettle"]), ("0002", ["kettle"]),
     ("ts-202603-0001", ["scarf"]), ("TS-2026", ["scarf", "kettle"]), ("漏水 李先生", ["kettle"]),
     ("漏水 王女士", []), ("  ", ["scarf", "kettle"])],
)  # fmt: skip
def test_a_list_is_searched_in_chinese_and_english(searchable, visit, typed, hits):
    visitor = visit("xiao-zhang").get(f"/inbox/groups?q={typed}")

    names = {"scarf": "定制围巾", "kettle": "Electric kettle"}
    assert rows(visitor) == [f"Comfort and apologise, {names[hit]}" for hit in hits]


def test_a_search_is_kept_while_one_works_in_it(searchable, visit):
    visitor = visit("xiao-zhang").get("/inbox/groups?q=kettle&sort=newest")
    (address,) = visitor.links("Comfort and apologise")
    visitor.get(address)

    kept = "q=kettle&sort=newest"
    assert address.endswith(kept)
    assert visitor.texts("//h2")[0] == "My groups"
    assert visitor.tree.xpath("//input[@name='q']/@value") == ["kettle"]
    answers = visitor.tree.xpath("//form[@class='answers']/@action")
    assert [action.endswith(kept) for action in answers] == [True]
    assert visitor.links("Clear") == ["/inbox/groups?sort=newest"]


def test_an_order_is_chosen_and_keeps_the_search(searchable, visit):
    visitor = visit("xiao-zhang").get("/inbox/groups?q=TS-2026")

    assert visitor.links("Newest first") == ["/inbox/groups?q=TS-2026&sort=newest"]
    newest = rows(visitor.get("/inbox/groups?sort=newest"))
    assert newest == ["Comfort and apologise, Electric kettle", "Comfort and apologise, 定制围巾"]
    assert visitor.links("Most urgent first") == ["/inbox/groups"]


@pytest.mark.parametrize(
    ("typed", "told"), [("王", "Type one more character"), ("水壶", "Nothing found in this list")]
)
def test_who_finds_nothing_is_told_what_to_do(searchable, visit, typed, told):
    visitor = visit("xiao-zhang").get(f"/inbox/mine?q={typed}")

    assert visitor.texts("//h2")[-1] == told
    assert visitor.links("Clear the search") == ["/inbox/mine"]


@pytest.mark.parametrize("query", ["sort=newest&after=1.2.3", "after=newest.1.2.3", "after=x"])
def test_a_page_of_another_order_is_refused_in_words(scarf, visit, query):
    visitor = visit("xiao-zhang").get(f"/inbox/groups?{query}", 422)

    assert "another order" in visitor.tree.text_content()


def test_a_task_opens_beside_its_list(scarf, visit):
    visitor = visit("xiao-zhang").get("/inbox/groups")
    (address,) = visitor.links("Comfort and apologise")

    visitor.get(address)

    assert visitor.heading == "Comfort and apologise"
    assert visitor.texts("//h2")[0] == "My groups"
    assert visitor.tree.xpath("//li[@aria-current]//a/@href") == [address]
    assert visitor.facts()["Phone"] == "13800138000"
    assert {"apology_text", "version"} <= set(visitor.fields("/completion"))


@pytest.mark.parametrize(
    ("task", "status"), [("00000000-0000-0000-0000-000000000007", 404), ("never", 200)]
)
def test_a_task_that_never_was_does_not_open(visit, task, status):
    clerk = visit("xiao-zhang").get(f"/inbox/mine?task={task}", status)

    assert clerk.heading == HEADS[status]


def test_an_unknown_view_does_not_exist(visit):
    assert visit("xiao-zhang").get("/inbox/never", 404).heading == "There is nothing here"


def test_who_handles_no_complaints_begins_with_the_log(visit):
    assert visit("tian-shen").get("/").path == "/audit"


@pytest.mark.parametrize(
    ("typed", "path"), [(" ts-202603-0001 ", "/complaints/TS-202603-0001"), ("", "/inbox/mine")]
)
def test_a_number_leads_to_its_complaint(scarf, visit, typed, path):
    assert visit("xiao-zhang").get(f"/seek?number={typed}").path == path
