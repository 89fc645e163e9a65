from decimal import Decimal

import pytest

from feel import Zone
from feel.values.parse import (
    parse_date,
    parse_date_time,
    parse_decimal,
    parse_duration,
    parse_temporal,
    parse_time,
    parse_zone,
)

KEPT = {
    parse_date: ["2020-02-29", "-0001-12-31", "0000-02-29", "999999999-12-31"],
    parse_time: ["10:20:30", "10:20:30.5", "23:59:59.999999999Z", "10:00:00-18:00",
                 "10:00:00+01:01:01", "10:00:00@Asia/Shanghai"],
    parse_date_time: ["2020-02-29T10:00:00", "-0001-12-31T00:00:00.25@Etc/UTC"],
    parse_duration: ["P1Y2M", "-P3M", "P0M", "P1DT2H3M4.5S", "-PT1S", "PT0S", "P400D"],
}  # fmt: skip
REFUSED = {
    parse_date: ["", "2020-2-29", "2021-02-29", "20-01-01", "02020-01-01", "+2020-01-01",
                 "2020-01-01Z", " 2020-01-01", "9999999999-01-01", "2020-01-01\n", "٢٠٢٠-01-01"],
    parse_time: ["", "10:20", "24:00:00", "10:60:00", "10:00:60", "10:00:00+19:00",
                 "10:00:00+1:00", "10:00:00+01:60", "10:00:00@Mars/Base", "T10:00:00",
                 "10:00:00+01:00@Europe/Paris", "10:00:00.", "1:00:00"],
    parse_date_time: ["", "2020-02-30", "2020-02-29T", "2020-02-29T24:00:01", "2020-02-29 10:00:00",
                      "10:00:00", "2020-01-01T24:01:00", "999999999-12-31T24:00:00"],
    parse_duration: ["", "P", "PT", "P1DT", "P1Y1D", "1D", "P-1D", "PT1.S1", "P1S", "P1.5D",
                     "P" + "9" * 200 + "D", "P99999999999999Y", "P99999999999999999999D"],
    parse_decimal: ["", "x", "1,5", "1E99999", "--1", "NaN", "Infinity", "1e", "٣"],
}  # fmt: skip


def rows(table):
    return [(parse, text) for parse, texts in table.items() for text in texts]


def named(table):
    return [f"{parse.__name__}-{text[:30]}" for parse, text in rows(table)]


@pytest.mark.parametrize(("parse", "text"), rows(KEPT), ids=named(KEPT))
def test_a_text_that_is_read_is_written_again(parse, text):
    assert str(parse(text)) == text


@pytest.mark.parametrize(("parse", "text"), rows(REFUSED), ids=named(REFUSED))
def test_a_text_that_means_nothing_gives_none(parse, text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("parse", "text", "written"),
    [
        (parse_time, "10:00:00.1234567891z", "10:00:00.123456789Z"),
        (parse_time, "10:00:00+00:00", "10:00:00Z"),
        (parse_date_time, "2020-02-29", "2020-02-29T00:00:00"),
        (parse_date_time, "2020-02-29T24:00:00Z", "2020-03-01T00:00:00Z"),
        (parse_duration, "P13M", "P1Y1M"),
        (parse_duration, "PT36H", "P1DT12H"),
        (parse_duration, "PT0.0S", "PT0S"),
        (parse_duration, "-P0D", "PT0S"),
    ],
    ids=["fraction", "utc", "date", "midnight", "months", "hours", "nothing", "minus_nothing"],
)
def test_one_value_has_one_text(parse, text, written):
    assert str(parse(text)) == written


@pytest.mark.parametrize(
    ("text", "expected"),
    [("1.50", Decimal("1.5")), ("2.0", 2), ("-.5", Decimal("-0.5")), ("1e3", 1000), ("5.", 5)],
)
def test_digits_are_read(text, expected):
    found = parse_decimal(text)

    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2020-01-01", "Date"),
        ("2020-01-01T10:00:00", "DateTime"),
        ("10:00:00@Asia/Tokyo", "Time"),
        ("2020-01-01T10:00:00@Pacific/Auckland", "DateTime"),
        ("P1Y", "YearMonthDuration"),
        ("-PT1S", "DayTimeDuration"),
        ("x", "NoneType"),
    ],
)
def test_what_follows_the_at_sign_shows_its_kind(text, kind):
    assert type(parse_temporal(text)).__name__ == kind


def test_a_zone_is_read():
    assert [parse_zone(text) for text in ("", None, "Z", "-01:30", "@Etc/UTC")] == [
        None, None, Zone(0), Zone(-5400), Zone(None, "Etc/UTC"),
    ]  # fmt: skip
    with pytest.raises(ValueError, match="unknown zone"):
        parse_zone("@Nowhere")
