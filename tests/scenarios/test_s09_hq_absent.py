"""S09: red at night, the general manager does not act: the deputy takes over."""

import pytest

from tests.scenarios.alarm import (
    STOP,
    call,
    command,
    confirm_red,
    establish,
    recall,
    report,
    supply,
)


@pytest.fixture
def red(town):
    town.at("2026-03-14 02:10")
    return call(town)


def test_until_then_it_is_the_commanders_alone(town, red):
    town.at("2026-03-14 02:24")

    assert red.task("ut_form_hq")["groups"] == ["gm"]
    answer = red.try_to("ut_form_hq", {}, by="wang-fuzong")
    assert (answer.status_code, answer.json["code"]) == (403, "not_yours")


def test_after_fifteen_minutes_duties_pass_to_the_deputy(town, red):
    town.at("2026-03-14 02:25")

    assert "ut_form_hq" not in red.open
    assert red.task("ut_deputy_hq")["groups"] == ["gm", "vp"]
    assert ("2026-03-14 02:25", "vp", "command_passed") in red.warned()


def test_the_history_shows_the_delegation(town, red):
    town.at("2026-03-14 02:30")

    fired = [(at, e["el"]) for at, e in red.effects("timer_fired")]
    assert ("2026-03-14 02:25", "bt_hq") in fired
    written = [(at, e["v"]["commanders"]) for at, e in red.effects("set") if "commanders" in e["v"]]
    assert ("2026-03-14 02:10", ["gm"]) in written
    assert ("2026-03-14 02:25", ["gm", "vp"]) in written
    assert red.value("command_passed_at") == "2026-03-14 02:25"


def contained(town, red, *, by):
    confirm_red(red)
    if by == "wang-fuzong":
        town.at("2026-03-14 02:25")
    command(red, by=by)
    supply(red)
    establish(red)
    recall(red, by=by)
    town.at("2026-03-14 06:00")
    report(red, "contained")


def test_the_acting_deputy_may_stop_the_response(town, red):
    contained(town, red, by="wang-fuzong")
    answer = red.try_to("ut_stop_response", STOP, by="tang-zhuguan")
    assert (answer.status_code, answer.json["code"]) == (403, "not_yours")

    red.do("ut_stop_response", STOP, by="wang-fuzong")

    assert "ut_retrospective" in red.open


def test_a_deputy_who_does_not_act_may_not(town, red):
    contained(town, red, by="huang-zong")
    answer = red.try_to("ut_stop_response", STOP, by="wang-fuzong")

    assert (answer.status_code, answer.json["code"]) == (403, "not_yours")


def test_nobody_else_can_be_given_the_stopping(town, red):
    contained(town, red, by="huang-zong")
    task = red.task("ut_stop_response")
    body = {"to": town.number("tang-zhuguan")}
    town.post("huang-zong", f"/tasks/{task['uid']}/claim")
    answer = town.ask("huang-zong", "POST", f"/tasks/{task['uid']}/delegation", body)

    assert (answer.status_code, answer.json["code"]) == (409, "hand_over_refused")
