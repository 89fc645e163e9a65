import pytest


def rows(visitor) -> list[str]:
    return visitor.texts("//li[@class='task']//a[@class='what']")


def test_the_desk_lists_what_waits_for_the_readers_groups(scarf, visit):
    visitor = visit("xiao-zhang").get("/inbox/groups")

    assert rows(visitor) == ["Comfort and apologise, 定制围巾"]
    assert visitor.texts("//li[@class='task']//span[contains(@class, 'chip')]") == ["24 min left"]
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
    visit("xiao-zhang").get(f"/inbox/mine?task={task}", status)


def test_an_unknown_view_does_not_exist(visit):
    visit("xiao-zhang").get("/inbox/never", 404)


def test_who_handles_no_complaints_begins_with_the_log(visit):
    assert visit("tian-shen").get("/").path == "/audit"


@pytest.mark.parametrize(
    ("typed", "path"), [(" ts-202603-0001 ", "/complaints/TS-202603-0001"), ("", "/inbox/mine")]
)
def test_a_number_leads_to_its_complaint(scarf, visit, typed, path):
    assert visit("xiao-zhang").get(f"/seek?number={typed}").path == path
