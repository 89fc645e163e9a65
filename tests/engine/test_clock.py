from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from engine.clock import DAY, HOUR, FixedClock, SystemClock, day_of, micros, moment

NOON = datetime(2026, 3, 9, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("when", "at"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), 0),
        (NOON, 1_773_057_600_000_000),
        (datetime(2026, 3, 9, 20, tzinfo=ZoneInfo("Asia/Shanghai")), 1_773_057_600_000_000),
        (NOON + timedelta(microseconds=1), 1_773_057_600_000_001),
        (datetime(1969, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), -1),
    ],
    ids=["epoch", "noon", "elsewhere", "a microsecond", "before"],
)
def test_a_moment_is_whole_microseconds_both_ways(when, at):
    assert micros(when) == at
    assert moment(at) == when


def test_a_moment_without_zone_is_refused():
    with pytest.raises(ValueError, match="zone"):
        micros(datetime(2026, 3, 9))  # noqa: DTZ001 - the point of it


def test_a_fixed_clock_stands_still_until_moved():
    clock = FixedClock(NOON)

    moved = [clock.now(), clock.move(timedelta(days=1)), clock.move(NOON), clock.move(5)]

    assert moved == [micros(NOON), micros(NOON) + DAY, micros(NOON), 5]


def test_the_system_clock_goes_forward():
    clock = SystemClock()

    first, second = clock.now(), clock.now()

    assert first <= second
    assert moment(first).year >= 2025


@pytest.mark.parametrize(
    ("zone", "when", "begin", "hours"),
    [
        ("Asia/Shanghai", "2026-03-09T15:59:59Z", "2026-03-08T16:00:00Z", 24),
        ("Asia/Shanghai", "2026-03-09T16:00:00Z", "2026-03-09T16:00:00Z", 24),
        ("Europe/Berlin", "2026-03-29T12:00:00Z", "2026-03-28T23:00:00Z", 23),
        ("Europe/Berlin", "2026-10-25T12:00:00Z", "2026-10-24T22:00:00Z", 25),
    ],
    ids=["last moment", "first moment", "clocks forward", "clocks back"],
)
def test_a_day_is_that_of_the_zone(zone, when, begin, hours):
    first = micros(datetime.fromisoformat(begin))

    found = day_of(micros(datetime.fromisoformat(when)), ZoneInfo(zone))

    assert found == (first, first + hours * HOUR)
