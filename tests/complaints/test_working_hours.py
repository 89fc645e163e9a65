from datetime import UTC, date, datetime, time, timedelta

import pytest

from complaints.calendar_settings import read_settings
from complaints.public_days import CHINA, PublicDays
from complaints.working_hours import ONE_DAY, WorkingHours

EVERY_WEEK = PublicDays("plain", frozenset(), frozenset(), frozenset(range(1990, 2050)))


def utc(*parts):
    return datetime(*parts, tzinfo=UTC)


def hours(public=EVERY_WEEK, **settings):
    return WorkingHours(read_settings(settings), public)


def test_several_spans_are_given_in_utc_and_in_order():
    lunch = hours(hours=["09:00-12:00", "13:30-18:00"])

    assert list(lunch.on(date(2026, 3, 9))) == [
        (utc(2026, 3, 9, 1), utc(2026, 3, 9, 4)),
        (utc(2026, 3, 9, 5, 30), utc(2026, 3, 9, 10)),
    ]


def test_a_free_day_has_no_hours():
    assert list(hours().on(date(2026, 3, 14))) == []


@pytest.mark.parametrize(
    ("day", "length"),
    [(date(2026, 3, 27), 24), (date(2026, 3, 29), 23), (date(2026, 10, 25), 25)],
    ids=["plain_day", "clocks_forward", "clocks_back"],
)
def test_round_the_clock_follows_the_clock_change(day, length):
    berlin = hours(zone="Europe/Berlin", hours=["00:00-24:00"], open_days=[day.isoformat()])

    ((opens, closes),) = berlin.on(day)

    assert closes - opens == timedelta(hours=length)


def test_hours_inside_the_skipped_hour_vanish_and_overlaps_are_cut():
    berlin = hours(
        zone="Europe/Berlin",
        hours=["02:00-03:00", "03:00-03:10", "03:30-04:00"],
        open_days=["2026-03-29"],
    )
    cut = hours(
        zone="Europe/Berlin", hours=["02:15-02:45", "03:00-04:00"], open_days=["2026-03-29"]
    )

    assert list(berlin.on(date(2026, 3, 29))) == [
        (utc(2026, 3, 29, 1), utc(2026, 3, 29, 1, 10)),
        (utc(2026, 3, 29, 1, 30), utc(2026, 3, 29, 2)),
    ]
    assert list(cut.on(date(2026, 3, 29))) == [
        (utc(2026, 3, 29, 1, 15), utc(2026, 3, 29, 1, 45)),
        (utc(2026, 3, 29, 1, 45), utc(2026, 3, 29, 2)),
    ]


def test_a_date_that_the_zone_skipped_has_no_hours():
    samoa = hours(zone="Pacific/Apia")

    assert list(samoa.on(date(2011, 12, 30))) == []
    assert list(samoa.on(date(2011, 12, 29))) != []


def test_an_administrators_days_win_over_the_table():
    own = hours(CHINA, closed_days=["2026-03-09"], open_days=["2026-03-14", "2026-10-01"])

    assert [
        own.is_working_day(day) for day in (date(2026, 3, 9), date(2026, 3, 14), date(2026, 10, 1))
    ] == [False, True, True]


@pytest.mark.parametrize(
    ("settings", "is_provisional"),
    [
        ({}, True),
        ({"complete_years": [2031]}, False),
        ({"closed_days": ["2031-03-03"], "open_days": ["2031-03-04"]}, False),
        ({"closed_days": ["2031-03-03"]}, True),
    ],
    ids=["unknown", "entered_in_full", "both_days_stated", "one_day_stated"],
)
def test_days_of_an_unknown_year_are_provisional_until_stated(settings, is_provisional):
    own = hours(CHINA, **settings)

    assert own.is_provisional(date(2031, 3, 3), date(2031, 3, 4)) is is_provisional


def test_working_dates_are_walked_both_ways():
    own = hours(CHINA)
    forward, back = (own.days(date(2026, 4, 4), step) for step in (ONE_DAY, -ONE_DAY))

    assert [next(forward), next(forward)] == [date(2026, 4, 7), date(2026, 4, 8)]
    assert [next(back), next(back)] == [date(2026, 4, 3), date(2026, 4, 2)]


def test_the_version_changes_with_each_setting_and_with_the_days():
    versions = [
        hours(CHINA).version,
        hours(CHINA, zone="Asia/Tokyo").version,
        hours(CHINA, hours=["09:00-17:00"]).version,
        hours(CHINA, closed_days=["2026-03-09"]).version,
        hours(CHINA, open_days=["2026-03-14"]).version,
        hours(CHINA, complete_years=[2031]).version,
        hours(EVERY_WEEK).version,
    ]

    assert len(set(versions)) == len(versions)
    assert hours(CHINA).version == versions[0]
    assert versions[0].startswith(f"{CHINA.name}+")


def test_a_wall_clock_time_becomes_a_moment_and_back():
    own = hours()
    moment = own.instant(date(2026, 3, 9), time(7, 30))

    assert moment == utc(2026, 3, 8, 23, 30)
    assert (own.local_date(moment), own.local_time(moment)) == (date(2026, 3, 9), time(7, 30))
