from datetime import date
from importlib.metadata import version

import pytest

from complaints.public_days import CHINA, PublicDays

PLAIN_WEEK = PublicDays("none", frozenset(), frozenset(), frozenset())


@pytest.mark.parametrize(
    ("day", "is_worked"),
    [
        (date(2026, 3, 9), True),
        (date(2026, 3, 14), False),
        (date(2026, 4, 6), False),
        (date(2026, 5, 9), True),
        (date(2026, 2, 14), True),
        (date(2026, 2, 23), False),
        (date(2026, 10, 10), True),
    ],
    ids=["monday", "saturday", "qingming", "make_up", "make_up_feb", "spring", "make_up_october"],
)
def test_china_2026_knows_holidays_and_make_up_workdays(day, is_worked):
    assert CHINA.is_working_day(day) is is_worked


def test_a_year_without_a_table_closes_on_weekends_only():
    week = [date(2031, 10, day) for day in range(1, 8)]

    worked = [day.isoformat() for day in week if CHINA.is_working_day(day)]

    assert worked == ["2031-10-01", "2031-10-02", "2031-10-03", "2031-10-06", "2031-10-07"]
    assert {CHINA.is_known(day) for day in week} == {False}


def test_the_name_tells_the_version_of_the_table():
    assert CHINA.name == f"chinesecalendar-{version('chinesecalendar')}"


def test_equal_days_have_equal_digests_and_one_more_day_another():
    more = PublicDays("none", frozenset({date(2031, 10, 1)}), frozenset(), frozenset())
    same = PublicDays("none", frozenset(), frozenset(), frozenset())

    assert PLAIN_WEEK.digest() == same.digest()
    assert PLAIN_WEEK.digest() != more.digest()
