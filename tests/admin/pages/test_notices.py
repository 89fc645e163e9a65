import pytest

LISTED = "//li[contains(@class, 'notice')]//h2"
BELL = "//a[@class='bell']/b"


@pytest.fixture
def told(town, scarf, visit):
    """A supervisor who was told three times, and twice reminded."""
    town.at("2026-03-11 21:40")
    return visit("he-zhuguan").get("/notices")


def test_notices_are_listed_newest_first_with_the_way_to_their_case(told):
    reminder = "new Reminder CB-202603-0002: “Comfort and apologise” is overdue"
    assert told.texts(LISTED) == [
        *[reminder] * 2,  # as one of the front line, and as its head
        "new First reply to TS-202603-0001 is late",
        "new TS-202603-0001 is not graded yet",
        "new Please tell the customer: We have received your complaint TS-202603-0001",
    ]
    assert told.links("Open TS-202603-0001") == ["/complaints/TS-202603-0001"] * 5
    assert told.texts("//p[@class='muted']") == ["5 unread notices"]


def test_one_is_marked_as_read_or_all_of_the_page(told):
    (first, *_) = told.tree.xpath("//li//input[@name='notice']/@value")
    counts = [told.texts(BELL)]

    told.send("/notices", notice=first)
    counts.append(told.texts(BELL))
    told.send("/notices")

    assert counts == [["5"], ["4"]]
    assert told.said == "Marked as read."
    assert told.texts(BELL) == []
    assert told.texts("//p[@class='muted']") == ["You have read all your notices."]
    assert told.texts("//button[contains(., 'read')]") == []


def test_pages_follow_each_other(told, monkeypatch):
    monkeypatch.setattr("admin.pages.notices.PAGE", 3)
    first = told.get("/notices").texts(LISTED)

    told.get(told.links("Next page")[0])

    assert (len(first), len(told.texts(LISTED))) == (3, 2)
    assert told.links("Next page") == []
    assert told.links("To the beginning") == ["/notices"]


def test_somebody_elses_notice_stays_unread(told, visit):
    given = told.tree.xpath("//li//input[@name='notice']/@value")
    other = visit("fang-zhuguan").get("/notices")

    other.send("/notices", notice=given)

    assert told.get("/notices").texts(BELL) == ["5"]


def test_who_was_told_nothing_is_told_so(visit):
    visitor = visit("tian-shen", language="zh").get("/notices")

    assert (visitor.heading, visitor.texts("//h2")) == ("通知", ["没有通知"])


@pytest.mark.parametrize("before", ["x", "-1", "9" * 30, "１"])
def test_a_place_that_is_no_number_is_not_found(visit, before):
    visit("tian-shen").get(f"/notices?before={before}", 404)
