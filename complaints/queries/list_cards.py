"""What a line of a list says of its complaint, for a whole page at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from complaints.masking import Personal, masked
from complaints.store import register
from complaints.store.register import Entry
from engine.errors import BadInput
from engine.library import open_references
from engine.model import Actor
from engine.queries.query import Query
from engine.vault import parse_reference

if TYPE_CHECKING:
    from engine.queries.query import Reading

MOST = 200
_NAME = "name"


@dataclass(frozen=True, kw_only=True, slots=True)
class CardFacts:
    """A complaint in a word; ``name`` is the customer's, masked, ``None`` if not told or erased."""

    number: str
    identity: str | None
    name: str | None
    product: str | None
    severity: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class ListCards(Query[dict[str, CardFacts]]):
    """The complaints with these ``numbers``, as they are written, by number; others are left out.

    Raises:
        BadInput: more than 200 numbers.
    """

    needs: ClassVar[str | None] = "complaint.read"

    numbers: Sequence[str]

    def execute(self, actor: Actor, reading: Reading) -> dict[str, CardFacts]:
        """Two statements, however many complaints there are."""
        if len(self.numbers) > MOST:
            raise BadInput(problem="list_cards", most=MOST)
        found = register.several(reading.connection, self.numbers)
        named = {one.number: one.sealed[_NAME] for one in found if _NAME in one.sealed}
        wanted = [parse_reference(text) for text in named.values()]
        opened = open_references(reading.connection, reading.vault, wanted)
        return {one.number: _facts(one, opened.get(named.get(one.number, ""))) for one in found}


def _facts(entry: Entry, name: object) -> CardFacts:
    return CardFacts(
        number=entry.number,
        identity=entry.identity,
        name=masked(name, Personal.NAME) if isinstance(name, str) else None,
        product=entry.product,
        severity=entry.severity,
    )
