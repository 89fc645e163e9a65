from uuid import UUID

import pytest
from flask import g

from admin.context import actor, answers, ask, handed, now, run, run_anyhow, theme, words
from complaints.demo import account
from engine.commands import ClaimTask, OpenSession
from engine.errors import StaleVersion
from engine.queries import InboxCounts


@pytest.mark.parametrize(
    ("cookie", "wanted", "language"),
    [("en", "zh", "en"), ("zh", "en", "zh"), ("fr", "en", "en"), (None, "en-GB,zh;q=0.5", "en"),
     (None, "fr", "zh"), (None, None, "zh")],
    ids=["chosen_en", "chosen_zh", "unknown", "browser", "other", "nothing"],
)  # fmt: skip
def test_a_chosen_language_goes_before_the_browsers(town, cookie, wanted, language):
    headers = {"Accept-Language": wanted} if wanted else {}
    if cookie:
        headers["Cookie"] = f"bihuan_language={cookie}"

    with town.app.test_request_context("/", headers=headers):
        assert words().language == language


@pytest.mark.parametrize(
    ("cookie", "expected"), [("dark", "dark"), ("pink", "system"), (None, "system")]
)
def test_colours_follow_the_system_unless_chosen(town, cookie, expected):
    headers = {"Cookie": f"bihuan_theme={cookie}"} if cookie else {}

    with town.app.test_request_context("/", headers=headers):
        assert theme() == expected


def test_a_page_has_one_reader_and_one_moment(town, reading):
    with reading("xiao-zhang"):
        first = now()
        town.clock.move(first + 1)

        assert (actor().slug, now()) == ("xiao-zhang", first)
        assert ask(InboxCounts())["mine"] == 0
        assert handed().engine is town.engine


def test_a_form_is_sent_once_and_for_what_it_showed(town, scarf):
    task = UUID(scarf.task("ut_comfort_ack")["uid"])
    sent = {"request_key": "k1", "version": "7", "csrf_token": "t", "note": ["a", "b"]}

    with town.app.test_request_context("/", method="POST", data=sent):
        g.reader = account(town.engine, "xiao-zhang")
        assert answers() == {"note": ["a", "b"]}
        with pytest.raises(StaleVersion):
            run(ClaimTask(task=task))
        run_anyhow(ClaimTask(task=task))
        assert isinstance(run_anyhow(OpenSession()), str)

    assert scarf.task("ut_comfort_ack")["assignee"] == town.number("xiao-zhang")
