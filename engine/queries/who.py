"""Who somebody is, and who there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from engine.errors import SignInRefused
from engine.model import Actor
from engine.queries.query import Query
from engine.store import people, settings
from engine.vault import is_password, token_hash

if TYPE_CHECKING:
    from engine.queries.query import Reading


@dataclass(frozen=True, kw_only=True, slots=True)
class BySession(Query[Actor]):
    """Whose session the token opened.

    Raises:
        SignInRefused: nobody's, or it has expired.
    """

    needs: ClassVar[str | None] = None

    token: str

    def execute(self, actor: Actor, reading: Reading) -> Actor:
        """One statement, the first of every request of a browser."""
        now = reading.clock.now()
        found = people.find_by_session(reading.connection, token_hash(self.token), now)
        if found is None:
            raise SignInRefused
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class ByToken(Query[Actor]):
    """Whom the API token lets act.

    Raises:
        SignInRefused: nobody, or it has expired or was revoked.
    """

    needs: ClassVar[str | None] = None

    token: str

    def execute(self, actor: Actor, reading: Reading) -> Actor:
        """One statement, the first of every request of a program."""
        now = reading.clock.now()
        found = people.find_by_token(reading.connection, token_hash(self.token), now)
        if found is None:
            raise SignInRefused
        return found


@dataclass(frozen=True, kw_only=True, slots=True)
class ByPassword(Query[Actor]):
    """Whose account name and password these are. Takes about a twentieth of a second, always.

    Raises:
        SignInRefused: nobody's; it does not tell which of the two is wrong.
    """

    needs: ClassVar[str | None] = None

    slug: str
    password: str

    def execute(self, actor: Actor, reading: Reading) -> Actor:
        """Read the hash and compare."""
        found = people.find_by_slug(reading.connection, self.slug)
        stored = None if found is None else found[1]
        if not is_password(stored, self.password) or found is None:
            raise SignInRefused
        return found[0]


@dataclass(frozen=True, kw_only=True, slots=True)
class People(Query[tuple[Actor, ...]]):
    """All active people, by account name."""

    needs: ClassVar[str | None] = "people.list"

    def execute(self, actor: Actor, reading: Reading) -> tuple[Actor, ...]:
        """Read their rows."""
        return tuple(people.everybody(reading.connection))


@dataclass(frozen=True, kw_only=True, slots=True)
class Groups(Query[tuple[dict[str, Any], ...]]):
    """All groups: ``id``, ``name_zh``, ``name_en``, ``grants``."""

    needs: ClassVar[str | None] = "people.list"

    def execute(self, actor: Actor, reading: Reading) -> tuple[dict[str, Any], ...]:
        """Read their rows."""
        return tuple(people.groups(reading.connection))


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings(Query[dict[str, Any]]):
    """The settings of the house by name, JSON as the log holds it."""

    needs: ClassVar[str | None] = "settings.read"

    def execute(self, actor: Actor, reading: Reading) -> dict[str, Any]:
        """Read their rows."""
        return settings.all_settings(reading.connection)
