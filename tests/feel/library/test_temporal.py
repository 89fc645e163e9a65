import pytest

from tests.feel.ask import codes, shown, table


@table(
    ('day of year(@"2019-09-17")', "260"),
    ('day of year(@"2020-12-31T10:00:00")', "366"),
    ('day of week(@"2019-09-17")', '"Tuesday"'),
    ('day of week(@"-0001-01-01")', '"Friday"'),
    ('month of year(@"2019-09-17")', '"September"'),
    ('week of year(@"2019-09-17")', "38"),
    ('week of year(@"2003-12-29")', "1"),
    ('week of year(@"2004-01-04")', "1"),
    ('week of year(@"2005-01-01")', "53"),
    ('week of year(date: @"2005-01-03")', "1"),
    ("now()", "2026-11-21T08:00:00Z"),
    ("today()", "2026-11-21"),
    ("is(1, 1.0)", "true"),
    ("is(1, null)", "false"),
    ("is(null, null)", "true"),
    ('is(1, "1")', "false"),
    ('is(@"10:00:00Z", @"10:00:00+00:00")', "true"),
    ('is(@"10:00:00Z", @"11:00:00+01:00")', "false"),
    ('is(@"10:00:00@Etc/UTC", @"10:00:00Z")', "false"),
    ('is([@"P1D"], [@"PT24H"])', "true"),
    ("is(value1: 1)", "false"),
)
def test_dates_and_times_are_asked(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('day of week("2020-01-01")', "bad_arguments"),
        ("month of year(null)", "bad_arguments"),
        ("week of year(5)", "bad_arguments"),
        ('day of year(@"10:00:00")', "bad_arguments"),
        ("now(1)", "bad_arguments"),
        ("now()", "no_clock"),
        ("today()", "no_clock"),
        ("is(value3: 1)", "bad_arguments"),
    ],
)
def test_what_has_no_answer_is_null(text, code):
    assert codes(text) == (None, [code])
