import pytest

from engine.model import SYSTEM
from engine.queries import Settings

CALENDAR = {
    "zone": "Asia/Shanghai",
    "hours": "09:00-12:00\n13:00-18:00",
    "closed_days": "2026-12-31",
    "open_days": "",
    "complete_years": "2031",
}


def held(town):
    return town.engine.ask(Settings(), SYSTEM)


def test_the_defaults_are_shown_until_somebody_changes_them(visit):
    visitor = visit("admin").get("/settings")

    assert visitor.heading == "Settings"
    assert visitor.fields("/settings/calendar")["hours"].strip() == "09:00-18:00"
    assert len(visitor.texts("//main//span[text()='default']")) == 3


def test_a_change_holds_and_is_listed_with_who_made_it(town, visit):
    visitor = visit("admin").get("/settings")

    visitor.send("/settings/calendar", **CALENDAR)

    assert visitor.said == "Saved."
    assert held(town)["calendar"] == {
        "zone": "Asia/Shanghai",
        "hours": ["09:00-12:00", "13:00-18:00"],
        "closed_days": ["2026-12-31"],
        "open_days": [],
        "complete_years": [2031],
    }
    auditor = visit("tian-shen").get("/settings")
    [change] = auditor.texts("//section[@aria-labelledby='h-changes']//li")
    assert change.startswith("Working days and hours")
    assert "Admin" in change


def test_the_default_is_restored(town, visit):
    visitor = visit("admin").get("/settings")
    visitor.send("/settings/mail", domain="mail.example.org", language="en")
    assert held(town)["mail"] == {"domain": "mail.example.org", "language": "en"}

    visitor.send("/settings/mail/default")

    assert held(town) == {}


def test_names_of_messages_may_be_parted_by_anything(town, visit):
    visit("admin").get("/settings").send(
        "/settings/messages", names="warranty_ended, 质保到期\n a.b"
    )

    assert held(town)["messages"] == ["warranty_ended", "质保到期", "a.b"]


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("calendar", {"zone": "Mars/X"}, "There is no time zone of this name. (Mars/X)"),
        ("calendar", {"hours": "9-18"}, "A span of hours reads 09:00-18:00. (9-18)"),
        ("calendar", {"hours": "18:00-09:00"}, "A span of hours ends before it begins."),
        ("calendar", {"hours": ""}, "A working day needs opening hours."),
        ("calendar", {"open_days": "31.12."}, "A day reads 2026-12-31. (31.12.)"),
        ("calendar", {"open_days": "2026-12-31"}, "A day is both closed and worked. (2026-12-31)"),
        ("calendar", {"complete_years": "next"}, "A year reads 2028. (next)"),
        ("calendar", {"complete_years": "9" * 5000}, "A year reads 2028."),
        ("mail", {"domain": "a b", "language": "zh"}, "A domain reads mail.example.org."),
        ("messages", {"names": "x" * 61}, "A name has 1 to 60 letters"),
    ],
    ids=[
        "zone",
        "hours",
        "backwards",
        "no hours",
        "day",
        "both",
        "year",
        "digits",
        "domain",
        "name",
    ],
)
def test_what_does_not_fit_is_told_and_kept_in_the_form(town, visit, name, typed, told):
    visitor = visit("admin").get("/settings")
    given = {**CALENDAR, **typed} if name == "calendar" else typed

    visitor.send(f"/settings/{name}", 422, **given)

    assert visitor.texts("//*[@id='problems']//b")[0].startswith(told)
    kept = visitor.fields(f"/settings/{name}")
    assert {field: kept[field].strip() for field in typed} == {
        field: text.strip() for field, text in typed.items()
    }
    assert held(town) == {}


def test_an_auditor_reads_and_changes_nothing(visit):
    visitor = visit("tian-shen").get("/settings")

    assert visitor.texts("//main//form") == []
    assert "09:00-18:00" in visitor.texts("//dd")


def test_others_do_not_come_here(visit):
    visitor = visit("xiao-zhang").get("/settings", 403)

    assert visitor.texts("//main//form") == []
    assert visitor.links("Settings") == []


def test_a_setting_that_nobody_knows_is_not_found(visit):
    visitor = visit("admin").get("/settings")

    answer = visitor.client.post("/settings/secret", data=visitor.fields("/settings/mail"))

    assert answer.status_code == 404
