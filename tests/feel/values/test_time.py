import pytest

from feel import Time, Zone
from feel.values.duration import DAY, HOUR, MINUTE, SECOND


def test_a_time_has_its_parts():
    time = Time(13 * HOUR + 5 * MINUTE + 7 * SECOND + 250_000_000, Zone(3600))

    assert (time.hour, time.minute, time.second, time.fraction) == (13, 5, 7, 250_000_000)
    assert (str(time), time.utc_nanos) == ("13:05:07.25+01:00", time.nanos - HOUR)


@pytest.mark.parametrize(
    ("time", "text"),
    [(Time(0), "00:00:00"), (Time(0, Zone(0)), "00:00:00Z"), (Time(1), "00:00:00.000000001")],
)
def test_a_time_is_written(time, text):
    assert str(time) == text


def test_a_local_time_counts_as_it_is_told():
    assert Time(HOUR).utc_nanos == HOUR


@pytest.mark.parametrize("nanos", [-1, DAY])
def test_a_time_beyond_the_day_is_refused(nanos):
    with pytest.raises(ValueError, match="no such time"):
        Time(nanos)
