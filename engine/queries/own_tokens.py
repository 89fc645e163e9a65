"""The API tokens of whoever asks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.model import Actor
from engine.queries.query import Query
from engine.store import tokens
from engine.store.tokens import TokenRow

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnTokens(Query[tuple[TokenRow, ...]]):
    """One's own API tokens that were not revoked, oldest first, without their secrets."""

    needs: ClassVar[str | None] = None

    def execute(self, actor: Actor, reading: Reading) -> tuple[TokenRow, ...]:
        """One statement."""
        return tuple(tokens.tokens_of(reading.connection, actor.id))
