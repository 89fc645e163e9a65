"""S07: a child is scalded, the video spreads: red, and a statement within two hours."""

import pytest

from tests.scenarios.alarm import (
    CLUSTER,
    REVIEW,
    STOP,
    TEXTS,
    call,
    command,
    confirm_red,
    draft,
    establish,
    publish,
    recall,
    report,
    sign,
    supply,
)
from tests.scenarios.registering import started_with

TOLD = ("frontline", "quality", "public_relations", "gm")


@pytest.fixture
def red(town):
    """Saturday, half an hour after the video: the post was judged red."""
    town.at("2026-03-14 14:32")
    return call(town)


@pytest.fixture
def published(town, red):
    """Facts at 15:20, the statement at 16:10."""
    town.at("2026-03-14 14:36")
    confirm_red(red)
    command(red)
    supply(red)
    town.at("2026-03-14 15:20")
    establish(red)
    town.at("2026-03-14 15:40")
    draft(red)
    sign(red, "legal", "gm")
    town.at("2026-03-14 16:10")
    publish(red)
    return red


def test_four_are_told_at_the_same_moment(red):
    told = red.warned()

    assert sorted(told) == sorted(("2026-03-14 14:32", group, "emergency_began") for group in TOLD)


def test_the_clock_of_the_calendar_counts_saturday_or_not(red):
    assert red.values("alert_at", "due_verify", "due_public") == {
        "alert_at": "2026-03-14 14:32",
        "due_verify": "2026-03-14 15:32",
        "due_public": "2026-03-14 16:32",
    }
    assert red.due("ut_check_batch") == "2026-03-14 15:32"


def test_five_lines_begin_at_once(red):
    assert red.open == [
        "ut_calm_customer",
        "ut_check_batch",
        "ut_collect_public_posts",
        "ut_confirm_red",
        "ut_contact_victim",
        "ut_dispatch_resources",
        "ut_form_hq",
    ]


def test_facts_and_statement_are_in_time(published):
    assert published.escalated() == []
    assert published.value("fact_sheet.recall_needed") is True
    signed = [e["v"]["signatures"] for _, e in published.effects("set") if "signatures" in e["v"]]
    assert signed[-1] == [
        {"approver": "legal", "decision": "approve"},
        {"approver": "gm", "decision": "approve"},
    ]
    assert [at for at, e in published.effects("closed") if e["el"] == "ut_publish"] == [
        "2026-03-14 16:10"
    ]
    (drafted,) = published.answered("ut_draft")
    texts = dict(zip(TEXTS, published.unmasked(*(drafted[name] for name in TEXTS)), strict=True))
    assert texts == TEXTS


def test_the_recall_starts_an_improvement(town, published):
    recall(published)

    improvement = started_with(town, f"{CLUSTER}-R")
    assert improvement.look()["process"] == "improvement-action"
    assert improvement.open == ["ut_propose"]


def test_no_name_and_no_phone_is_published(town, red):
    establish(red)
    draft(red, facts="家长刘小雨反映，保温杯漏水，联系电话１３９ 1234-5678")
    sign(red, "legal", "gm")

    assert red.written("privacy_problems")[-1] == [
        {"field": "facts", "kind": "phone"},
        {"field": "facts", "kind": "name"},
    ]
    assert "ut_publish" not in red.open

    draft(red)
    sign(red, "legal", "gm")
    assert "ut_publish" in red.open


def test_a_second_alert_of_the_cluster_joins(town, red):
    town.at("2026-03-14 14:40")
    again = call(town, by="zhou-min", case_no="TS-202603-0001")

    assert again.instance == red.instance
    assert red.value("case_nos") == ["TS-202603-0001"]
    assert ("2026-03-14 14:40", "gm", "emergency_joined") in red.warned()
    assert red.open.count("ut_form_hq") == 1


def test_it_is_contained_stopped_and_reviewed(town, published):
    recall(published)
    town.at("2026-03-14 16:40")
    report(published, "continues")
    assert published.open == ["ut_hq_directive"]
    directive = {"to": "quality", "what": "复检", "due": "2026-03-15T10:00"}
    published.do("ut_hq_directive", {"directives": [directive]})
    town.at("2026-03-15 16:00")
    report(published, "contained")
    assert published.open == ["ut_draft", "ut_stop_response"]

    answer = published.try_to("ut_stop_response", STOP, by="wang-fuzong")
    assert (answer.status_code, answer.json["code"]) == (403, "not_yours")
    published.do("ut_stop_response", STOP, by="huang-zong")
    assert published.open == ["ut_retrospective"]  # the next statement was begun: it is not wanted
    assert published.due("ut_retrospective") == "2026-03-23 09:00"
    town.at("2026-03-18 10:00")
    published.do("ut_retrospective", REVIEW)

    assert published.ended() == ("completed", "end_contained")
    (over,) = [e for _, e in published.effects("throws") if e["name"] == "emergency_over"]
    assert (over["key"], over["payload"]["outcome"]) == (CLUSTER, "contained")


def test_contained_means_all_four_criteria(town, published):
    recall(published)
    town.at("2026-03-14 16:40")
    answers = {"state": "contained", "report": "见附表", "no_new_cases": True}

    assert published.refused("ut_situation_report", answers) == {"state": ["rule"]}


def test_a_false_alarm_ends_everything(town, red):
    town.at("2026-03-14 14:37")
    red.do("ut_confirm_red", {"confirmed": "no", "comment": "视频是旧的，不是本公司产品"})
    red.do("ut_false_alarm", {"reason": "视频是旧的，不是本公司产品"}, by="huang-zong")

    assert red.ended() == ("completed", "end_false_alarm")
    assert red.open == []


def test_nobody_confirms_and_it_stays_red(town, red):
    town.at("2026-03-14 14:42")

    assert "ut_confirm_red" not in red.open
    assert "ut_check_batch" in red.open
