from datetime import UTC, datetime, timedelta, timezone

import pytest

from complaints.due import Due, as_utc

SHANGHAI = timezone(timedelta(hours=8))


def test_a_due_time_outside_utc_is_refused():
    with pytest.raises(ValueError, match="UTC"):
        Due(datetime(2026, 3, 9, 10, tzinfo=SHANGHAI), "2h", "v1", False)


def test_an_aware_moment_is_brought_to_utc():
    moment = as_utc(datetime(2026, 3, 9, 10, tzinfo=SHANGHAI))

    assert (moment, moment.tzinfo) == (datetime(2026, 3, 9, 2, tzinfo=UTC), UTC)


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 3, 9, 10),  # noqa: DTZ001 - the test is about missing zones
        datetime(3000, 1, 1, tzinfo=UTC),
        datetime(1, 1, 1, tzinfo=UTC),
    ],
    ids=["no_zone", "too_late", "too_early"],
)
def test_a_moment_that_no_zone_can_place_is_refused(moment):
    with pytest.raises(ValueError, match="a moment"):
        as_utc(moment)
