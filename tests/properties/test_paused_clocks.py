"""Clocks that stand still while the customer is waited for."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from complaints.calendar import BusinessCalendar
from complaints.due import Due
from complaints.errors import BadMilestone
from complaints.sla import dues, shifted

SHANGHAI = ZoneInfo("Asia/Shanghai")
OFFICE = BusinessCalendar()


def local(text):
    return datetime.fromisoformat(f"2026-{text}").replace(tzinfo=SHANGHAI).astimezone(UTC)


def due(at, rule):
    return Due(local(at), rule, OFFICE.version, False)


def waits(*pairs):
    return [(local(start), local(end)) for start, end in pairs]


@pytest.mark.parametrize(
    ("clock", "paused", "later"),
    [
        (
            due("03-10 10:00", "24h"),
            waits(("03-09 12:00", "03-09 15:00")),
            due("03-10 13:00", "24h + paused 3:00:00"),
        ),
        (
            due("03-11 10:00", "2wd"),
            waits(("03-09 17:00", "03-10 10:00")),
            due("03-11 12:00", "2wd + paused 2:00:00"),
        ),
        (
            due("03-10 12:00", "4bh"),
            waits(("03-10 11:00", "03-14 20:00")),
            due("03-16 10:00", "4bh + paused 1 day, 10:00:00"),
        ),
        (
            due("03-10 10:00", "24h"),
            waits(("03-09 14:00", "03-09 16:00"), ("03-09 12:00", "03-09 15:00")),
            due("03-10 14:00", "24h + paused 4:00:00"),
        ),
        (
            due("03-10 10:00", "24h"),
            waits(("03-09 12:00", "03-09 16:00"), ("03-09 13:00", "03-09 14:00")),
            due("03-10 14:00", "24h + paused 4:00:00"),
        ),
        (
            due("03-10 10:00", "24h"),
            waits(("03-10 09:00", "03-10 11:00"), ("03-10 11:30", "03-10 12:30")),
            due("03-10 13:00", "24h + paused 3:00:00"),
        ),
        (
            due("03-10 10:00", "24h"),
            waits(("03-10 10:00", "03-10 12:00")),
            due("03-10 10:00", "24h"),
        ),
        (
            due("03-13 17:00", "4bh"),
            waits(("03-12 19:00", "03-13 08:00")),
            due("03-13 17:00", "4bh"),
        ),
        (due("03-10 10:00", "24h"), [], due("03-10 10:00", "24h")),
        (
            due("03-10 12:00", "min(2wd, customer) = customer"),
            waits(("03-09 12:00", "03-09 16:00")),
            due("03-10 12:00", "min(2wd, customer) = customer"),
        ),
    ],
    ids=[
        "calendar",
        "working_days",
        "business_hours_over_the_due_time",
        "overlapping_unordered",
        "one_inside_the_other",
        "second_begins_only_because_of_the_first",
        "after_the_clock_ran_out",
        "closed_anyway",
        "never_paused",
        "the_customers_date_stands",
    ],
)
def test_a_clock_that_stood_still_is_due_later(clock, paused, later):
    assert shifted(clock, paused, calendar=OFFICE) == later


def test_a_provisional_date_stays_provisional_when_it_is_shifted():
    guessed = Due(local("03-11 10:00"), "2wd", OFFICE.version, True)

    later = shifted(guessed, waits(("03-10 10:00", "03-10 12:00")), calendar=OFFICE)

    assert later == Due(local("03-11 12:00"), "2wd + paused 2:00:00", OFFICE.version, True)


@pytest.mark.parametrize("rule", ["24h + paused 3:00:00", "by day 10", "next opening", "-2wd", "-"])
def test_only_a_clock_can_be_shifted_and_only_once(rule):
    with pytest.raises(BadMilestone) as refused:
        shifted(due("03-10 10:00", rule), waits(("03-09 12:00", "03-09 15:00")), calendar=OFFICE)

    assert refused.value.facts == {"cell": rule, "problem": "unreadable"}


def test_a_pause_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="ends before"):
        shifted(due("03-10 10:00", "24h"), waits(("03-09 15:00", "03-09 12:00")), calendar=OFFICE)


offsets = st.integers(0, 6 * 24 * 60).map(lambda minutes: timedelta(minutes=minutes))
CONTACT = local("03-06 15:00")


@given(st.sampled_from(["30h", "2wd", "11bh"]), offsets, offsets)
def test_after_a_pause_as_much_time_is_left_as_before_it(cell, one_end, other_end):
    begin, end = sorted((CONTACT + one_end, CONTACT + other_end))
    before = dues(
        {"plan": cell},
        contact_at=CONTACT,
        accepted_at=None,
        customer_deadline=None,
        dispatch_at=None,
        calendar=OFFICE,
    )["plan"]

    after = shifted(before, [(begin, end)], calendar=OFFICE)

    def left(due, since):
        if cell == "30h":
            return due.at - since
        return OFFICE.business_time_between(since, due.at)

    if begin < before.at:
        assert left(after, end) == left(before, begin)
    else:
        assert after == before
