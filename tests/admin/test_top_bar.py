import pytest
from flask import g

from admin.first_page import FirstPage
from admin.top_bar import TopBar, top_bar
from engine.errors import DatabaseGone


def test_the_bar_tells_what_is_unread_and_what_may_be_begun(town, scarf, visit, reading):
    town.at("2026-03-11 21:40")

    with reading("he-zhuguan"):
        bar = top_bar()

    assert (bar.first.address, bar.shown, bar.may_record) == ("/inbox/mine", "5", True)
    bell = visit("he-zhuguan").get("/people").texts("//a[@class='bell']")
    assert bell == ["Notices: 5 unread notices5"]


def test_who_has_not_signed_in_has_none(town):
    with town.app.test_request_context("/"):
        g.reader = None
        assert top_bar() is None


def test_a_page_about_a_database_that_is_away_has_a_bar_all_the_same(reading, monkeypatch):
    def gone(_query):
        raise DatabaseGone

    monkeypatch.setattr("admin.top_bar.ask", gone)

    with reading("xiao-zhang"):
        bar = top_bar()

    assert (bar.unread, bar.may_record, bar.first.address) == (0, False, "/inbox/mine")


@pytest.mark.parametrize(("unread", "shown"), [(0, ""), (99, "99"), (100, "99+")])
def test_many_notices_are_not_counted_on_the_bell(unread, shown):
    assert TopBar(first=FirstPage("/", ""), unread=unread, may_record=False).shown == shown
