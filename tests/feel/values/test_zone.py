import pytest

from feel.values.calendar import to_days
from feel.values.zone import Zone, offset_text, zone_names


@pytest.mark.parametrize(
    ("zone", "day", "hours"),
    [
        (Zone(3600), (2020, 7, 1), 1),
        (Zone(None, "Europe/Paris"), (2020, 7, 1), 2),
        (Zone(None, "Europe/Paris"), (2020, 1, 1), 1),
        (Zone(None, "Asia/Shanghai"), (2020, 1, 1), 8),
        (Zone(None, "Europe/Paris"), (123_456, 7, 1), 2),
        (Zone(None, "Europe/Paris"), (123_456, 1, 1), 1),
        (Zone(None, "Asia/Shanghai"), (99_996, 2, 29), 8),
        (Zone(None, "Etc/UTC"), (-500, 2, 29), 0),
    ],
    ids=["fixed", "summer", "winter", "shanghai", "far_summer", "far_winter", "leap", "long_ago"],
)
def test_a_zone_knows_its_offset_at_a_local_time(zone, day, hours):
    assert zone.offset_at(to_days(*day), 43_200) == hours * 3600


@pytest.mark.parametrize(
    ("offset", "text"), [(0, "Z"), (3600, "+01:00"), (-5400, "-01:30"), (3661, "+01:01:01")]
)
def test_an_offset_is_written(offset, text):
    assert (offset_text(offset), str(Zone(offset))) == (text, text)


def test_a_named_zone_is_written_with_its_name():
    assert str(Zone(None, "Asia/Tokyo")) == "@Asia/Tokyo"


def test_the_names_are_those_of_the_pinned_data():
    assert {"Asia/Shanghai", "Etc/UTC", "Europe/Paris"} <= zone_names()
    assert "../../etc/passwd" not in zone_names()
