"""What the composition root hands to the pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from admin.provider import Provider
    from engine.executor import Engine
    from engine.model import Actor


class Entrance(Protocol):
    """Where people prove who they are; shared with the API."""

    def enter(self, name: str, password: str, address: str) -> tuple[Actor, str]:
        """Begin a session; answers with the person and the session's secret."""
        ...

    def enter_by_identity(self, issuer: str, subject: str, username: str) -> tuple[Actor, str]:
        """Begin a session of whom a provider has just recognised."""
        ...

    def change_password(self, person: Actor, current: str, new: str, address: str) -> str:
        """Give a new password to who knows the one of now; the secret of their one session."""
        ...

    def leave(self, session: str, person: Actor) -> None:
        """End a session."""
        ...

    def by_session(self, session: str) -> Actor:
        """Whose session this is; refuses one that is not good any more."""
        ...


@dataclass(frozen=True, kw_only=True, slots=True)
class Handed:
    """The rooms behind the pages.

    ``cookie`` is the name of the session's cookie and ``lasts`` its seconds; ``csrf_token`` makes
    the token of a session's secret. ``provider`` signs people in as well, where one is
    configured.
    """

    engine: Engine
    entrance: Entrance
    cookie: str
    lasts: int
    csrf_token: Callable[[str], str]
    provider: Provider | None = None
