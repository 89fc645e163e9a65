from sqlalchemy import text


def test_an_auditor_finds_every_case_and_its_log(scarf, visit):
    auditor = visit("tian-shen").get("/audit")
    cells = auditor.texts("//tbody/tr/*")
    auditor.get(f"/instances/{scarf.instance}/log")

    assert cells == ["TS-202603-0001", "定制围巾", "", "Today 21:00", "in progress"]
    assert auditor.heading == "Log of TS-202603-0001"
    assert "The chain holds: 1 line, none changed" in auditor.page.text
    assert "complaint_registered" in auditor.texts("//pre")[0]


def test_a_changed_line_breaks_the_chain(town, scarf, visit):
    with town.engine.database.transaction() as connection:
        triggers = connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'event'")
        ).scalars()
        for name in list(triggers):
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(
            text("UPDATE event SET actor = 9 WHERE kind = 'instance.started' AND seq = 1")
        )

    auditor = visit("tian-shen").get(f"/instances/{scarf.instance}/log")

    assert "The chain is broken at line 1" in auditor.page.text


def test_without_incidents_the_list_says_so(visit):
    visitor = visit("tian-shen").get("/incidents")

    assert visitor.texts("//h2") == ["Nothing has stopped"]


def test_handlers_have_no_list_of_incidents(visit):
    visit("xiao-zhang").get("/incidents", 403)
