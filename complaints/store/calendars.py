"""The organisation's business calendar, from the settings of the house."""

from functools import lru_cache

from sqlalchemy import Connection

from complaints.calendar import BusinessCalendar
from complaints.calendar_settings import read_settings
from complaints.working_hours import WorkingHours
from engine.model import canonical, parse
from engine.store import settings

SETTING = "calendar"
"""Name of the setting; its value is what ``read_settings`` reads."""


def business_calendar(connection: Connection) -> BusinessCalendar:
    """The calendar as it is set now; without a setting, the default of the requirements.

    Raises:
        BadCalendarSettings: the setting cannot be read.
    """
    return _calendar(canonical(settings.get(connection, SETTING) or {}))


@lru_cache(maxsize=8)
def _calendar(setting: bytes) -> BusinessCalendar:
    return BusinessCalendar(WorkingHours(read_settings(parse(setting))))
