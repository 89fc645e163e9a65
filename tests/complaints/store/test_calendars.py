from datetime import date

import pytest

from complaints.calendar import BusinessCalendar
from complaints.calendar_settings import CalendarSettings
from complaints.errors import BadCalendarSettings
from complaints.store.calendars import business_calendar
from complaints.working_hours import WorkingHours
from engine.store import settings


def set_to(desk, value: object) -> BusinessCalendar:
    with desk.database.transaction() as connection:
        settings.put(connection, "calendar", value)
        return business_calendar(connection)


def test_without_a_setting_the_requirements_calendar_holds(each_desk):
    assert set_to(each_desk, None) == BusinessCalendar()


def test_a_setting_changes_the_calendar_and_its_version(each_desk):
    found = set_to(each_desk, {"closed_days": ["2026-03-10"]})

    own = CalendarSettings(closed_days=frozenset({date(2026, 3, 10)}))
    assert found == BusinessCalendar(WorkingHours(own))
    assert found.version != BusinessCalendar().version


def test_a_setting_that_contradicts_itself_is_refused(desk):
    with pytest.raises(BadCalendarSettings):
        set_to(desk, {"closed_days": ["2026-03-10"], "open_days": ["2026-03-10"]})
