import pytest
from marshmallow import ValidationError

from api.fields import Json, Moment, Name, rfc3339

AT = 1_772_413_200_000_001


def test_a_moment_is_told_in_utc_to_the_microsecond():
    assert rfc3339(AT) == "2026-03-02T01:00:00.000001Z"


@pytest.mark.parametrize(
    "text",
    ["2026-03-02T01:00:00.000001Z", "2026-03-02T09:00:00.000001+08:00"],
    ids=["utc", "shanghai"],
)
def test_a_moment_is_read_with_its_zone(text):
    assert Moment().deserialize(text) == AT


@pytest.mark.parametrize(
    "text", ["2026-03-02T01:00:00", "yesterday", 5], ids=["no_zone", "word", "number"]
)
def test_a_moment_without_zone_is_refused(text):
    with pytest.raises(ValidationError):
        Moment().deserialize(text)


def test_no_moment_stays_none():
    assert Moment().serialize("at", {"at": None}) is None


@pytest.mark.parametrize(
    "given", ["", "x" * 201, "a\x00"], ids=["empty", "too_long", "control_character"]
)
def test_a_name_is_short_and_printable(given):
    with pytest.raises(ValidationError):
        Name().deserialize(given)


def test_a_name_is_taken_as_it_is():
    assert Name().deserialize("张工") == "张工"


def test_json_is_taken_as_it_is():
    assert Json().deserialize({"a": [1, None]}) == {"a": [1, None]}
