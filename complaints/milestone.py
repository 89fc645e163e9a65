"""One cell of the time-limit table.

The grammar, spaces and case being free::

    cell   = "-" | term | term limit | "min(" term "," limit ")"
    term   = number unit [anchor]
    unit   = "m" | "h" | "d"          calendar minutes, hours, days of 24 hours
           | "bm" | "bh"              minutes and hours of working time
           | "wd"                     working days
    anchor = "contact"                first contact; the default of calendar units
           | "T"                      first contact, moved to the next opening if out of hours;
                                      the default, and the only meaning of contact, for bm bh wd
           | "acc"                    acceptance by the customer department
           | "dispatch" | "alert"     an engineer was sent | red was judged
    limit  = "customer" | "agreed"    the customer's own date, once accepted | a date agreed on

``-`` (or an empty cell) is no due time: "until contained". ``1wd customer`` is the customer's date
if there is one, else one working day: it may lengthen. ``min(2wd, customer)`` is the earlier of the
two. ``10m``, ``30m``, ``2h``, ``24h acc``, ``1h alert``, ``24h dispatch``, ``1wd``, ``2bh``,
``10wd agreed`` are further examples.

Source:
    Requirements C-02, C-12, C-19 and the table ``dmn_sla_policy``.
"""

import re
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from unicodedata import normalize

from complaints.errors import BadMilestone

MOST = {"m": 525_600, "h": 8_760, "d": 365, "bm": 525_600, "bh": 8_760, "wd": 365}
"""Largest number of each unit: about a year, working time about four."""

_EMPTY = {"", "-", "–", "—"}
_LIMIT = r"(?P<limit>customer|agreed)"
_TERM = (
    r"(?P<amount>\d{1,6}) ?(?P<unit>bm|bh|wd|m|h|d)"
    r"( (?P<anchor>contact|t|acc|dispatch|alert))?"
)
_FORMS = (
    re.compile(rf"{_TERM}( {_LIMIT})?"),
    re.compile(rf"(?P<earlier>min) ?\( ?{_TERM} ?, ?{_LIMIT} ?\)"),
)


class Unit(StrEnum):
    """What a limit is counted in."""

    MINUTES = "m"
    HOURS = "h"
    DAYS = "d"
    BUSINESS_MINUTES = "bm"
    BUSINESS_HOURS = "bh"
    WORKING_DAYS = "wd"

    @property
    def is_business(self) -> bool:
        """Whether only working time counts."""
        return self in {Unit.BUSINESS_MINUTES, Unit.BUSINESS_HOURS, Unit.WORKING_DAYS}


class Anchor(StrEnum):
    """The moment a limit is counted from."""

    CONTACT = "contact"
    OPENING = "T"
    ACCEPTED = "acc"
    DISPATCH = "dispatch"
    ALERT = "alert"


class Limit(StrEnum):
    """A date, made by people, beside the counted one."""

    CUSTOMER = "customer"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class Milestone:
    """A time limit: so much, counted in this clock, from that moment on.

    Attributes:
        amount: 1 up to ``MOST[unit]``.
        unit: minutes, hours or days, of the calendar or of working time.
        anchor: where counting begins.
        limit: a date of the customer's that replaces the counted one, if there is one.
        is_earlier: with ``limit``: the earlier of both dates holds.

    Raises:
        BadMilestone: the amount is out of range.
    """

    amount: int
    unit: Unit
    anchor: Anchor
    limit: Limit | None = None
    is_earlier: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.amount <= MOST[self.unit]:
            raise BadMilestone(cell=str(self), problem="amount_out_of_range", most=MOST[self.unit])

    @property
    def duration(self) -> timedelta:
        """The amount as a duration; a working day has none of its own and counts as a day."""
        match self.unit:
            case Unit.MINUTES | Unit.BUSINESS_MINUTES:
                return timedelta(minutes=self.amount)
            case Unit.HOURS | Unit.BUSINESS_HOURS:
                return timedelta(hours=self.amount)
            case Unit.DAYS | Unit.WORKING_DAYS:
                return timedelta(days=self.amount)

    def __str__(self) -> str:
        default = Anchor.OPENING if self.unit.is_business else Anchor.CONTACT
        anchor = "" if self.anchor is default else f" {self.anchor}"
        term = f"{self.amount}{self.unit}{anchor}"
        if self.limit is None:
            return term
        return f"min({term}, {self.limit})" if self.is_earlier else f"{term} {self.limit}"


def parse_milestone(cell: str) -> Milestone | None:
    """Read a cell of the time-limit table; the grammar is that of this module.

    Args:
        cell: full-width letters, digits and punctuation are read as their plain forms.

    Returns:
        The milestone, or None for a cell that sets no due time.

    Raises:
        BadMilestone: the text does not follow the grammar, or the amount is out of range.
    """
    text = " ".join(normalize("NFKC", cell).casefold().split())
    if text in _EMPTY:
        return None
    for form in _FORMS:
        match = form.fullmatch(text)
        if match is not None:
            return _milestone(match.groupdict())
    raise BadMilestone(cell=cell, problem="unreadable")


def _milestone(parts: dict[str, str | None]) -> Milestone:
    unit = Unit(parts["unit"] or "")
    word = parts["anchor"] or "contact"
    anchor = Anchor.OPENING if word == "t" else Anchor(word)
    if unit.is_business and anchor is Anchor.CONTACT:
        anchor = Anchor.OPENING
    limit = Limit(parts["limit"]) if parts["limit"] else None
    return Milestone(int(parts["amount"] or ""), unit, anchor, limit, "earlier" in parts)
