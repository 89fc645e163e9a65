"""S08: the facts are late, so is the statement: the deputy is warned, a holding text goes out."""

import pytest

from tests.scenarios.alarm import call, confirm_red, draft, establish, publish, sign
from tests.scenarios.working import now


@pytest.fixture
def red(town):
    town.at("2026-03-14 14:32")
    case = call(town)
    confirm_red(case)
    return case


def test_the_deputy_is_warned_once(town, red):
    town.at("2026-03-14 15:31")
    assert red.escalated() == []
    town.at("2026-03-14 18:00")

    assert red.escalated() == [("2026-03-14 15:32", "verify_late")]
    assert [line for line in red.warned() if line[2] == "verify_late"] == [
        ("2026-03-14 15:32", "vp", "verify_late")
    ]
    assert red.task("ut_hurry_verify")["groups"] == ["vp"]


def test_after_two_hours_a_holding_statement_is_due(town, red):
    town.at("2026-03-14 16:31")
    assert "ut_publish_holding" not in red.open
    town.at("2026-03-14 16:32")

    assert red.task("ut_publish_holding")["groups"] == ["public_relations_head"]


def test_it_goes_out_without_the_lawyers_and_is_listed_to_the_commander(town, red):
    town.at("2026-03-14 16:40")
    holding = {
        "result": "published",
        "wording": "care",
        "channels": ["weibo"],
        "published_at": now(red),
    }
    red.do("ut_publish_holding", holding, by="fan-jingli")

    assert "ut_approve_statement" not in red.open
    assert ("2026-03-14 16:40", "gm", "holding_published") in red.warned()
    # the GM's fifteen minutes have passed: the acting deputy may look at it as well
    assert red.task("ut_note_holding")["groups"] == ["gm", "vp"]
    red.do("ut_note_holding", {"noted": True}, by="huang-zong")
    assert "ut_note_holding" not in red.open


def test_a_statement_in_time_needs_no_holding_text(town, red):
    establish(red)
    draft(red)
    sign(red, "legal", "gm")
    publish(red)
    town.at("2026-03-14 18:00")

    assert "ut_publish_holding" not in red.open
