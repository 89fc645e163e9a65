"""Substitutes as pages show and take them: colleagues, and whole days of the desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from admin.context import ask, now, words
from admin.moments import ZONE, local
from admin.roster import roster
from admin.typed import Typed, typed
from admin.whole import whole
from engine.clock import micros
from engine.commands import NameSubstitute
from engine.queries import Substitutions

if TYPE_CHECKING:
    from engine.model import Actor

FIELDS = ("substitute", "begins", "until")


@dataclass(frozen=True, kw_only=True, slots=True)
class SubstituteLine:
    """One substitution as one of its two people sees it.

    ``is_given``: the person named ``other``; else they stand in for ``other``. ``first`` and
    ``last`` are moments in its first and its last day.
    """

    id: int
    is_given: bool
    other: Actor | None
    first: int
    last: int
    is_running: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class SubstituteSheet:
    """What a page shows of the substitutes of ``person``; ``today`` as a date field has it."""

    person: int
    lines: tuple[SubstituteLine, ...]
    colleagues: tuple[Actor, ...]
    today: str


def substitute_sheet(person: int) -> SubstituteSheet:
    """Gather it.

    Raises:
        Forbidden: somebody else's, and the reader does not administer people.
    """
    everybody, spoken = roster(), words()
    lines = tuple(
        SubstituteLine(
            id=one.id,
            is_given=one.person == person,
            other=everybody.get(one.substitute if one.person == person else one.person),
            first=one.begins,
            last=one.ends - 1,
            is_running=one.begins <= now(),
        )
        for one in ask(Substitutions(person=person))
    )
    others = [one for one in everybody.values() if one.id != person]
    colleagues = sorted(others, key=lambda one: spoken.pick(one.name_zh, one.name_en).casefold())
    return SubstituteSheet(
        person=person,
        lines=lines,
        colleagues=tuple(colleagues),
        today=local(now()).date().isoformat(),
    )


def typed_substitute(person: int) -> tuple[Typed, NameSubstitute | None]:
    """The form that was sent, and what it asks for where nothing is wrong with it."""
    given = typed(*FIELDS).demanding("substitute", "begins", "until")
    first, last = _date(given["begins"]), _date(given["until"])
    given = _checked_days(given, first, last)
    chosen = whole(given["substitute"]) or 0
    if chosen == person:
        given = given.but("substitute", "oneself")
    if chosen not in roster():
        given = given.but("substitute", "nobody")
    if given.problems or first is None or last is None:
        return given, None
    begins, ends = _midnight(first), _midnight(last + timedelta(days=1))
    return given, NameSubstitute(person=person, substitute=chosen, begins=begins, ends=ends)


def _checked_days(given: Typed, first: date | None, last: date | None) -> Typed:
    for name, day in (("begins", first), ("until", last)):
        if day is None:
            given = given.but(name, "not_a_date")
    if last is not None and first is not None and last < first:
        given = given.but("until", "ends_first")
    if last is not None and last < local(now()).date():
        given = given.but("until", "over_already")
    return given


def _date(text: str) -> date | None:
    """A day of this century or none."""
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 2000 <= found.year < 2100 else None


def _midnight(day: date) -> int:
    """The first moment of a day at the desk, microseconds since the epoch."""
    return micros(datetime.combine(day, time(), tzinfo=ZONE))
