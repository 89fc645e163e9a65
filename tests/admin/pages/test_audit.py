import pytest
from sqlalchemy import text

TRIGGERS = text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'")
SHIFT = text("UPDATE event SET actor = actor + :by WHERE stream = :stream AND seq = 1")


def test_an_auditor_finds_every_case_and_its_log(scarf, visit):
    auditor = visit("tian-shen").get("/audit")
    cells = auditor.texts("//tbody/tr/*")
    auditor.get(f"/instances/{scarf.instance}/log")

    assert cells == [
        "TS-202603-0001",
        "定制围巾",
        "not graded yet",
        "Today 21:00",
        "in progress",
    ]
    assert auditor.heading == "Log of TS-202603-0001"
    assert "The chain holds: 1 line, none changed" in auditor.page.text
    assert "complaint_registered" in auditor.texts("//pre")[0]


@pytest.fixture
def forged(town, scarf):
    """The first line of the case says that somebody else acted; mended afterwards."""
    line = {"stream": int(scarf.value("case.name")["v"].split(":")[0]) + 1}
    with town.engine.database.transaction() as connection:
        names = connection.execute(TRIGGERS).scalars().all()
        for name in names:
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(SHIFT, {**line, "by": 1})
    yield scarf
    with town.engine.database.transaction() as connection:
        connection.execute(SHIFT, {**line, "by": -1})


def test_a_changed_line_breaks_the_chain(forged, visit):
    auditor = visit("tian-shen").get(f"/instances/{forged.instance}/log")

    assert "The chain is broken at line 1" in auditor.page.text


def test_without_incidents_the_list_says_so(visit):
    visitor = visit("tian-shen").get("/incidents")

    assert visitor.texts("//h2") == ["Nothing has stopped"]


def test_handlers_have_no_list_of_incidents(visit):
    clerk = visit("xiao-zhang").get("/incidents", 403)

    assert clerk.heading == "This is not for you to do"


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("q=ts-2026", 1),
        ("q=TS-202604", 0),
        ("only=open", 1),
        ("only=closed", 0),
        ("only=overdue", 0),
        ("grade=urgent", 0),
    ],
)
def test_cases_are_sought_by_number_state_and_grade(scarf, visit, asked, found):
    auditor = visit("tian-shen").get(f"/audit?{asked}")

    assert len(auditor.texts("//tbody/tr")) == found
    assert ("Nothing fits" in auditor.page.text) == (found == 0)


@pytest.mark.parametrize("odd", ["only=odd", "grade=odd"])
def test_an_odd_question_has_no_page(visit, odd):
    assert visit("tian-shen").get(f"/audit?{odd}", 404).heading == "There is nothing here"
