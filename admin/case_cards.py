"""What lists and headers say about the complaint behind an instance."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from admin.complaint_of import complaint_of
from admin.context import actor, ask, words
from admin.words import Words
from complaints.queries import ListCards


@dataclass(frozen=True, kw_only=True, slots=True)
class Level:
    """A grade in words; ``css`` is its class."""

    css: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """``number`` is empty until the complaint has one; ``customer`` is masked."""

    number: str = ""
    customer: str = ""
    about: str = ""
    level: Level | None = None


def card_of(key: str | None, variables: Mapping[str, Any] | None = None) -> Card:
    """The card of the complaint with the business key ``key``.

    Where the register has no grade yet, that of the case in ``variables`` stands in.
    """
    found = complaint_of(key)
    if found is None:
        return Card(number=key or "")
    case = (variables or {}).get("case")
    graded = case.get("severity") if isinstance(case, Mapping) else None
    facts, spoken = found.line.facts, words()
    anonymous = found.customer.identity == "anonymous"
    return Card(
        number=facts.number,
        customer=spoken("Anonymous") if anonymous else found.customer.name or "",
        about=facts.product or "",
        level=level_of(facts.severity or graded, spoken),
    )


def cards_of(keys: Iterable[str | None]) -> dict[str | None, Card]:
    """The cards of the instances with these business keys, all of a list at once."""
    wanted = {key for key in keys if key}
    facts = ask(ListCards(numbers=sorted(wanted))) if wanted and _may_read() else {}
    found: dict[str | None, Card] = {key: Card(number=key) for key in wanted}
    spoken = words()
    for number, known in facts.items():
        found[number] = Card(
            number=number,
            customer=spoken("Anonymous") if known.identity == "anonymous" else known.name or "",
            about=known.product or "",
            level=level_of(known.severity, spoken),
        )
    return {None: Card(), **found}


def _may_read() -> bool:
    return actor().may(ListCards.needs)


def level_of(severity: object, spoken: Words) -> Level | None:
    """A grade of the severity table, with its bars; nothing before it is graded."""
    levels = {
        "general": Level(css="l1", text=spoken("General")),
        "important": Level(css="l2", text=spoken("Important")),
        "urgent": Level(css="l3", text=spoken("Urgent")),
    }
    return levels.get(str(severity))
