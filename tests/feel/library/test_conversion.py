import pytest

from tests.feel.ask import codes, shown, table


@table(
    ('date("2020-02-29")', "2020-02-29"),
    ('date(@"2020-02-29T10:00:00")', "2020-02-29"),
    ('date(@"2020-02-29")', "2020-02-29"),
    ("date(2020, 2, 29)", "2020-02-29"),
    ("date(year: -1, month: 1, day: 1)", "-0001-01-01"),
    ('date and time("2020-02-29")', "2020-02-29T00:00:00"),
    ('date and time("2020-12-31T24:00:00")', "2021-01-01T00:00:00"),
    ('date and time(@"2020-02-29")', "2020-02-29T00:00:00Z"),
    ('date and time(@"2020-02-29T10:00:00")', "2020-02-29T10:00:00"),
    ('date and time(@"2020-02-29", @"10:00:00Z")', "2020-02-29T10:00:00Z"),
    ('date and time(@"2020-02-29T01:00:00+01:00", @"10:00:00")', "2020-02-29T10:00:00"),
    ('time("10:00:00.5@Europe/Paris")', "10:00:00.5@Europe/Paris"),
    ('time(@"2020-02-29T10:00:00Z")', "10:00:00Z"),
    ('time(@"2020-02-29")', "00:00:00Z"),
    ('time(@"10:00:00")', "10:00:00"),
    ("time(10, 20, 30)", "10:20:30"),
    ("time(10, 20, 30, null)", "10:20:30"),
    ('time(10, 20, 30.25, @"-PT1H30M")', "10:20:30.25-01:30"),
    ('duration("P1Y2M")', "P1Y2M"),
    ('duration("P1DT2H")', "P1DT2H"),
    ('duration(@"P1D")', "P1D"),
    ('years and months duration(@"2011-12-22", @"2013-08-24")', "P1Y8M"),
    ('years and months duration(@"2013-08-24", @"2011-12-22")', "-P1Y8M"),
    ('years and months duration(@"2020-01-31", @"2020-02-29")', "P0M"),
    ('years and months duration(@"2020-01-31T00:00:00Z", @"2021-02-01")', "P1Y"),
    ('number("-1500.50")', "-1500.5"),
    ('number("1E3")', "1000"),
    ('number("1.000.000,01", ".", ",")', "1000000.01"),
    ('number("1 000", " ", null)', "1000"),
    ('number("1,5", null, ",")', "1.5"),
    ("string(1.50)", '"1.5"'),
    ("string(1/3)", '"0.3333333333333333333333333333333333"'),
    ("string(1E10)", '"10000000000"'),
    ("string(1E-10)", '"0.0000000001"'),
    ("string(true)", '"true"'),
    ("string(null)", "null"),
    ('string("a")', '"a"'),
    ('string(["a", 1])', '"[\\"a\\", 1]"'),
    ('string(@"PT25H")', '"P1DT1H"'),
    ('string({a: {b: "c"}})', '"{a: {b: \\"c\\"}}"'),
    ("string([1..3))", '"[1..3)"'),
)
def test_values_are_converted(text, expected):
    assert shown(text) == expected


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ('date("2020-02-30")', "bad_text"),
        ('date("2020-02-28T10:00:00")', "bad_text"),
        ("date(2020, 2, 30)", "out_of_range"),
        ("date(5)", "bad_arguments"),
        ("date(null)", "bad_arguments"),
        ('date and time("10:00:00")', "bad_text"),
        ('date and time(@"2020-01-01", null)', "bad_arguments"),
        ('time("25:00:00")', "bad_text"),
        ('time("24:00:00")', "bad_text"),
        ("time(24, 0, 0)", "out_of_range"),
        ("time(1, 2, 60)", "out_of_range"),
        ('time(1, 2, 3, @"PT19H")', "out_of_range"),
        ('duration("P1Y2D")', "bad_text"),
        ("duration(5)", "bad_arguments"),
        ('years and months duration(@"2020-01-01", null)', "bad_arguments"),
        ('number("1,5")', "bad_text"),
        ('number("x")', "bad_text"),
        ('number("1.5", ".", ".")', "bad_arguments"),
        ('number("1:5", ":", ".")', "bad_arguments"),
        ('number("1.5", null, ",")', "bad_text"),
        ("number(5)", "bad_arguments"),
    ],
)
def test_what_cannot_be_converted_is_null(text, code):
    assert codes(text) == (None, [code])
