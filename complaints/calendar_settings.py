"""What an administrator may set about the business calendar."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from zoneinfo import ZoneInfo

from complaints.errors import BadCalendarSettings
from complaints.opening_hours import Span, ordered

_KEYS = frozenset({"zone", "hours", "closed_days", "open_days", "complete_years"})


@dataclass(frozen=True, slots=True)
class CalendarSettings:
    """Zone, opening hours and own days of a business calendar.

    Attributes:
        zone: IANA name of the zone in which hours and days are meant.
        hours: opening hours of every working day, in order, without overlap.
        closed_days: days without work besides those of the public table, e.g. stocktaking.
        open_days: days that are worked although weekend or holiday.
        complete_years: years beyond the public table whose days an administrator has entered in
            full; their dates are no longer provisional.

    Raises:
        BadCalendarSettings: unknown zone, bad hours, or a day both closed and open.

    Source:
        Requirement C-12: 09:00-18:00, Asia/Shanghai.
    """

    zone: str = "Asia/Shanghai"
    hours: tuple[Span, ...] = (Span(time(9), time(18)),)
    closed_days: frozenset[date] = frozenset()
    open_days: frozenset[date] = frozenset()
    complete_years: frozenset[int] = frozenset()

    def __post_init__(self) -> None:
        if ordered(self.hours) != self.hours:
            raise BadCalendarSettings(problem="spans_unordered", spans=[str(s) for s in self.hours])
        both = self.closed_days & self.open_days
        if both:
            days = sorted(day.isoformat() for day in both)
            raise BadCalendarSettings(problem="day_closed_and_open", days=days)
        self.time_zone()

    def time_zone(self) -> ZoneInfo:
        """Give the rules of the zone."""
        try:
            return ZoneInfo(self.zone)
        except (KeyError, ValueError, OSError) as missing:
            raise BadCalendarSettings(problem="zone_unknown", zone=self.zone) from missing

    def to_json(self) -> dict[str, object]:
        """Write the settings as JSON values for ``read_settings``, equal for equal settings."""
        return {
            "zone": self.zone,
            "hours": [str(span) for span in self.hours],
            "closed_days": sorted(day.isoformat() for day in self.closed_days),
            "open_days": sorted(day.isoformat() for day in self.open_days),
            "complete_years": sorted(self.complete_years),
        }


def read_settings(source: object) -> CalendarSettings:
    """Read settings from JSON values; what is absent keeps its default.

    Args:
        source: an object with ``zone`` text, ``hours`` list of ``09:00-18:00``, ``closed_days`` and
            ``open_days`` lists of ISO dates, ``complete_years`` list of integers.

    Raises:
        BadCalendarSettings: an unknown key, a value of another form, or settings that contradict
            each other.
    """
    if not isinstance(source, Mapping):
        raise BadCalendarSettings(problem="not_an_object")
    unknown = sorted(source.keys() - _KEYS)
    if unknown:
        raise BadCalendarSettings(problem="unknown_keys", keys=unknown)
    default = CalendarSettings()
    return CalendarSettings(
        zone=str(source.get("zone", default.zone)),
        hours=ordered(Span.parse(text) for text in _texts(source, "hours"))
        if "hours" in source
        else default.hours,
        closed_days=frozenset(_days(source, "closed_days")),
        open_days=frozenset(_days(source, "open_days")),
        complete_years=frozenset(_years(source, "complete_years")),
    )


def _list(source: Mapping[str, object], key: str) -> list[object]:
    value = source.get(key, [])
    if not isinstance(value, list):
        raise BadCalendarSettings(problem="not_a_list", key=key)
    return value


def _texts(source: Mapping[str, object], key: str) -> Iterable[str]:
    for value in _list(source, key):
        if not isinstance(value, str):
            raise BadCalendarSettings(problem="not_a_text", key=key, value=value)
        yield value


def _days(source: Mapping[str, object], key: str) -> Iterable[date]:
    for text in _texts(source, key):
        try:
            yield date.fromisoformat(text)
        except ValueError as unreadable:
            raise BadCalendarSettings(problem="not_a_date", key=key, value=text) from unreadable


def _years(source: Mapping[str, object], key: str) -> Iterable[int]:
    for value in _list(source, key):
        if not isinstance(value, int) or isinstance(value, bool):
            raise BadCalendarSettings(problem="not_a_year", key=key, value=value)
        yield value
