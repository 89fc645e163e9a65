"""The opening hours of a working day."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from complaints.errors import BadCalendarSettings

_SPAN = re.compile(r"([01]\d|2[0-3]):([0-5]\d)-(?:([01]\d|2[0-3]):([0-5]\d)|24:00)")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Part of a day, from ``opens`` up to but without ``closes``; local wall-clock times.

    ``closes`` 00:00 is midnight at the end of the day. A span never crosses midnight: night
    hours are two spans.

    Raises:
        BadCalendarSettings: the span is empty or runs backwards.
    """

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.ends_next_day:
            return
        if self.closes <= self.opens:
            raise BadCalendarSettings(problem="span_runs_backwards", span=str(self))

    @property
    def ends_next_day(self) -> bool:
        """Whether the span lasts until midnight."""
        return self.closes == time(0)

    def __str__(self) -> str:
        closes = "24:00" if self.ends_next_day else f"{self.closes:%H:%M}"
        return f"{self.opens:%H:%M}-{closes}"

    @classmethod
    def parse(cls, text: str) -> "Span":
        """Read ``09:00-18:00``; ``24:00`` is midnight at the end of the day.

        Raises:
            BadCalendarSettings: the text has another form, or the span is empty or backwards.
        """
        match = _SPAN.fullmatch(text.strip())
        if match is None:
            raise BadCalendarSettings(problem="span_unreadable", span=text)
        opens = time(int(match[1]), int(match[2]))
        closes = time(int(match[3]), int(match[4])) if match[3] else time(0)
        return cls(opens, closes)


def ordered(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put the spans of a day in order.

    Raises:
        BadCalendarSettings: there is none, or two overlap.
    """
    hours = tuple(sorted(spans))
    if not hours:
        raise BadCalendarSettings(problem="no_opening_hours")
    for earlier, later in pairwise(hours):
        if earlier.ends_next_day or later.opens < earlier.closes:
            raise BadCalendarSettings(problem="spans_overlap", spans=[str(earlier), str(later)])
    return hours
