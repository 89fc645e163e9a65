from datetime import UTC, datetime

import pytest

from complaints.moments import read_moment, write_moment

TEN = datetime(2026, 3, 9, 2, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    ["2026-03-09T10:00:00+08:00", "2026-03-09T02:00:00Z", "2026-03-09T10:00:00@Asia/Shanghai"],
    ids=["offset", "utc", "zone"],
)
def test_a_logged_moment_is_read_whatever_its_zone(text):
    assert read_moment({"$t": "dateTime", "v": text}) == TEN


def test_nothing_stays_nothing():
    assert (read_moment(None), write_moment(None)) == (None, None)


@pytest.mark.parametrize(
    "value",
    [
        "2026-03-09T10:00:00Z",
        {"$t": "date", "v": "2026-03-09"},
        {"$t": "dateTime", "v": "2026-03-09T10:00:00"},
        {"$t": "dateTime", "v": "tomorrow"},
        {"$t": "dateTime", "v": "3026-03-09T10:00:00Z"},
        5,
    ],
    ids=["plain text", "date", "no zone", "unreadable", "too far", "number"],
)
def test_another_value_is_no_moment(value):
    with pytest.raises(ValueError, match=r".+"):
        read_moment(value)


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (TEN, "2026-03-09T02:00:00Z"),
        (TEN.replace(microsecond=5), "2026-03-09T02:00:00.000005Z"),
        (1_773_021_600_000_000, "2026-03-09T02:00:00Z"),
    ],
    ids=["whole seconds", "fraction", "microseconds"],
)
def test_a_moment_is_written_in_utc_and_read_back(at, text):
    assert write_moment(at) == {"$t": "dateTime", "v": text}
    assert write_moment(read_moment(write_moment(at))) == {"$t": "dateTime", "v": text}
