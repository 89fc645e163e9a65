from datetime import UTC, datetime, timedelta, timezone

import pytest

from feel import from_log, to_log
from forms.moments import local, tagged_text, to_moment

SHANGHAI = timezone(timedelta(hours=8))
NOW = datetime(2026, 11, 21, 22, 0, tzinfo=SHANGHAI)


@pytest.mark.parametrize("serialising", ["utc_offset", "utc_normalized", "no_timezone"])
@pytest.mark.parametrize("zone", [UTC, SHANGHAI, timezone(timedelta(hours=-3, minutes=-30))])
@pytest.mark.parametrize(
    ("subtype", "text"),
    [("date", "2026-01-31"), ("time", "23:59:59.250"), ("datetime", "2024-02-29T00:00")],
)
def test_what_is_written_is_what_feel_would_write(subtype, text, zone, serialising):
    now = datetime(2026, 11, 21, 22, 0, tzinfo=zone)

    value = to_moment(text, now, subtype=subtype, serialising=serialising)

    assert to_log(from_log(value)) == value


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ({"$t": "date", "v": "2026-11-20"}, datetime(2026, 11, 20, tzinfo=SHANGHAI)),
        ({"$t": "time", "v": "01:00:00Z"}, datetime(2026, 11, 21, 9, tzinfo=SHANGHAI)),
        (
            {"$t": "dateTime", "v": "2026-11-20T23:30:00"},
            datetime(2026, 11, 20, 23, 30, tzinfo=SHANGHAI),
        ),
        (
            {"$t": "dateTime", "v": "2026-11-20T23:30:00Z"},
            datetime(2026, 11, 21, 7, 30, tzinfo=SHANGHAI),
        ),
    ],
    ids=["date", "time", "local", "utc"],
)
def test_local_tells_a_value_in_our_zone(value, moment):
    found = local(value, NOW)

    assert (found, found.utcoffset()) == (moment, moment.utcoffset())


def test_only_the_wanted_tag_is_opened():
    logged = {"$t": "date", "v": "2026-11-20"}

    assert (tagged_text(logged, "date"), tagged_text(logged, "time")) == ("2026-11-20", logged)
