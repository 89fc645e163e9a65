"""The two kinds of duration, which never mix: months, and nanoseconds."""

from dataclasses import dataclass

SECOND = 1_000_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR


@dataclass(frozen=True, slots=True)
class YearMonthDuration:
    """A span of whole ``months``, negative when it goes back."""

    months: int

    def __str__(self) -> str:
        years, months = divmod(abs(self.months), 12)
        parts = (f"{years}Y" if years else "") + (f"{months}M" if months else "")
        return f"{'-' if self.months < 0 else ''}P{parts or '0M'}"


@dataclass(frozen=True, slots=True)
class DayTimeDuration:
    """A span of ``nanos`` nanoseconds, negative when it goes back."""

    nanos: int

    def __str__(self) -> str:
        days, rest = divmod(abs(self.nanos), DAY)
        hours, rest = divmod(rest, HOUR)
        minutes, rest = divmod(rest, MINUTE)
        seconds, rest = divmod(rest, SECOND)
        fraction = f".{rest:09}".rstrip("0") if rest else ""
        clock = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
        clock += f"{seconds}{fraction}S" if seconds or rest else ""
        parts = (f"{days}D" if days else "") + (f"T{clock}" if clock else "")
        return f"{'-' if self.nanos < 0 else ''}P{parts or 'T0S'}"


Duration = YearMonthDuration | DayTimeDuration
