import pytest

from feel.values.duration import DAY, HOUR
from feel.values.parse import parse_date_time


@pytest.mark.parametrize(
    ("text", "nanos", "expected"),
    [
        ("2020-12-31T23:00:00", 2 * HOUR, "2021-01-01T01:00:00"),
        ("2020-01-01T00:00:00+02:00", -1, "2019-12-31T23:59:59.999999999+02:00"),
        ("2020-03-28T12:00:00@Europe/Paris", DAY, "2020-03-29T13:00:00@Europe/Paris"),
        ("2020-10-24T12:00:00@Europe/Paris", DAY, "2020-10-25T11:00:00@Europe/Paris"),
    ],
    ids=["local", "offset", "into_summer", "into_winter"],
)
def test_time_passes_on_the_line_of_instants(text, nanos, expected):
    assert str(parse_date_time(text).plus_nanos(nanos)) == expected


def test_months_and_days_pass_on_the_wall():
    moment = parse_date_time("2020-03-28T12:00:00@Europe/Paris")

    assert str(moment.plus_days(1)) == "2020-03-29T12:00:00@Europe/Paris"
    assert str(moment.plus_months(-1)) == "2020-02-28T12:00:00@Europe/Paris"


def test_an_instant_is_the_same_in_each_zone():
    moments = [
        "2020-07-01T12:00:00Z",
        "2020-07-01T14:00:00+02:00",
        "2020-07-01T14:00:00@Europe/Paris",
    ]

    assert len({parse_date_time(text).instant for text in moments}) == 1


def test_a_local_moment_has_no_offset():
    assert parse_date_time("2020-07-01T12:00:00").offset is None
    assert parse_date_time("2020-07-01T12:00:00@Asia/Tokyo").offset == 32_400
