"""Accounts, for who administers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.errors import NotFound
from engine.model import Actor
from engine.queries.query import Query
from engine.store import accounts
from engine.store.accounts import Account

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class Accounts(Query[tuple[Account, ...]]):
    """All accounts of people, shut ones too, by account name."""

    needs: ClassVar[str | None] = "people.change"

    def execute(self, actor: Actor, reading: Reading) -> tuple[Account, ...]:
        """One statement."""
        return tuple(accounts.accounts(reading.connection))


@dataclass(frozen=True, kw_only=True, slots=True)
class FindAccount(Query[Account]):
    """The account of the person with the number ``person``, shut or not.

    Raises:
        NotFound: there is none.
    """

    needs: ClassVar[str | None] = "people.change"

    person: int

    def execute(self, actor: Actor, reading: Reading) -> Account:
        """One statement."""
        found = accounts.account(reading.connection, self.person)
        if found is None:
            raise NotFound(person=self.person)
        return found
