from datetime import date, timedelta

import pytest

from feel.values.calendar import add_months, days_in, from_days, is_leap, to_days, weekday

EPOCH = date(1970, 1, 1)


@pytest.mark.parametrize(
    ("year", "leap"),
    [(2020, True), (1900, False), (2000, True), (0, True), (-4, True), (-1, False)],
)
def test_every_fourth_year_is_leap_but_for_centuries(year, leap):
    assert (is_leap(year), days_in(year, 2)) == (leap, 29 if leap else 28)


@pytest.mark.parametrize("offset", range(-700_000, 2_900_000, 123_457))
def test_days_are_counted_as_the_calendar_of_python_does(offset):
    day = EPOCH + timedelta(days=offset)

    assert to_days(day.year, day.month, day.day) == offset
    assert from_days(offset) == (day.year, day.month, day.day)
    assert weekday(offset) == day.isoweekday()


@pytest.mark.parametrize(
    "day", [(-999_999_999, 1, 1), (0, 2, 29), (0, 12, 31), (999_999_999, 12, 31)]
)
def test_days_are_counted_far_away_too(day):
    assert from_days(to_days(*day)) == day


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ((2020, 1, 31), 1, (2020, 2, 29)),
        ((2020, 3, 31), -1, (2020, 2, 29)),
        ((2020, 12, 1), 1, (2021, 1, 1)),
        ((1, 1, 1), -1, (0, 12, 1)),
        ((2020, 2, 29), 12, (2021, 2, 28)),
    ],
)
def test_a_day_that_a_month_lacks_becomes_its_last(day, months, expected):
    assert add_months(*day, months) == expected
