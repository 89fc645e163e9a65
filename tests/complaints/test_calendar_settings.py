import pytest

from complaints.calendar_settings import CalendarSettings, read_settings
from complaints.errors import BadCalendarSettings
from complaints.opening_hours import Span

FULL = {
    "zone": "Europe/Berlin",
    "hours": ["08:00-12:00", "13:00-24:00"],
    "closed_days": ["2026-12-24", "2026-12-31"],
    "open_days": ["2026-10-01"],
    "complete_years": [2027],
}


def test_nothing_said_is_shanghai_nine_to_six():
    assert read_settings({}) == CalendarSettings()
    assert CalendarSettings().to_json() == {
        "zone": "Asia/Shanghai",
        "hours": ["09:00-18:00"],
        "closed_days": [],
        "open_days": [],
        "complete_years": [],
    }


def test_settings_survive_being_written_and_read():
    assert read_settings(FULL).to_json() == FULL


def test_hours_and_days_may_be_given_in_any_order():
    mixed = {
        **FULL,
        "hours": ["13:00-24:00", "08:00-12:00"],
        "closed_days": ["2026-12-31", "2026-12-24", "2026-12-24"],
    }

    assert read_settings(mixed) == read_settings(FULL)


@pytest.mark.parametrize(
    ("source", "facts"),
    [
        ({"houres": []}, {"problem": "unknown_keys", "keys": ["houres"]}),
        ({"zone": "Mars/Olympus"}, {"problem": "zone_unknown", "zone": "Mars/Olympus"}),
        ({"zone": "../etc/passwd"}, {"problem": "zone_unknown", "zone": "../etc/passwd"}),
        ({"zone": ""}, {"problem": "zone_unknown", "zone": ""}),
        ({"zone": 8}, {"problem": "zone_unknown", "zone": "8"}),
        ({"hours": "09:00-18:00"}, {"problem": "not_a_list", "key": "hours"}),
        ({"hours": [9]}, {"problem": "not_a_text", "key": "hours", "value": 9}),
        ({"hours": []}, {"problem": "no_opening_hours"}),
        (
            {"closed_days": ["2026-02-30"]},
            {"problem": "not_a_date", "key": "closed_days", "value": "2026-02-30"},
        ),
        (
            {"closed_days": ["2026-03-02"], "open_days": ["2026-03-02"]},
            {"problem": "day_closed_and_open", "days": ["2026-03-02"]},
        ),
        (
            {"complete_years": [True]},
            {"problem": "not_a_year", "key": "complete_years", "value": True},
        ),
    ],
    ids=[
        "misspelt",
        "mars",
        "path",
        "no_zone",
        "zone_of_other_type",
        "not_a_list",
        "number",
        "never_open",
        "february_30",
        "both",
        "not_a_year",
    ],
)
def test_bad_settings_are_refused_with_facts(source, facts):
    with pytest.raises(BadCalendarSettings) as refused:
        read_settings(source)

    assert refused.value.facts == facts


def test_hours_built_by_hand_must_be_in_order():
    with pytest.raises(BadCalendarSettings) as refused:
        CalendarSettings(hours=(Span.parse("13:00-18:00"), Span.parse("09:00-12:00")))

    assert refused.value.facts == {
        "problem": "spans_unordered",
        "spans": ["13:00-18:00", "09:00-12:00"],
    }
