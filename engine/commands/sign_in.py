"""Sessions of people and tokens of programs begin and end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.clock import HOUR
from engine.commands.command import Command
from engine.errors import BadInput, Forbidden, NotFound, SecretShown
from engine.model import Actor
from engine.store import people, tokens
from engine.store.streams import PEOPLE
from engine.vault import new_token, token_hash

if TYPE_CHECKING:
    from uuid import UUID

    from engine.commands.work import Work
    from engine.model import Event

SESSION_LASTS = 12 * HOUR


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenSession(Command[str]):
    """Begin a session of the actor, who has just proved who they are; answers with its token.

    It lasts 12 hours. Only the token's hash is stored.
    """

    needs: ClassVar[str | None] = None

    def execute(self, actor: Actor, work: Work) -> str:
        """Insert the session and record it."""
        token = new_token()
        now = work.now()
        work.log(PEOPLE, "session.opened", {"person": actor.id, "input": {}})
        people.open_session(
            work.connection, token_hash(token), actor.id, now=now, expires=now + SESSION_LASTS
        )
        return token


@dataclass(frozen=True, kw_only=True, slots=True)
class CloseSession(Command[None]):
    """End the session with this token; an unknown one is ended already."""

    needs: ClassVar[str | None] = None

    token: str

    def execute(self, actor: Actor, work: Work) -> None:
        """Delete the session and record it."""
        if people.close_session(work.connection, token_hash(self.token)):
            work.log(PEOPLE, "session.closed", {"person": actor.id, "input": {}})


@dataclass(frozen=True, kw_only=True, slots=True)
class NewToken:
    """An API token: ``token`` is shown once and never again."""

    id: int
    token: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CreateToken(Command[NewToken]):
    """Give a program that acts as ``person`` a token; ``expires`` in microseconds, UTC.

    Raises:
        NotFound: no such person.
        Forbidden: a person of others, without ``people.change``.
        BadInput: no label, or it would have expired already.
        SecretShown: the same request was answered before.
    """

    needs: ClassVar[str | None] = "token.create"
    is_keyed: ClassVar[bool] = True

    person: int
    label: str
    expires: int | None = None

    def execute(self, actor: Actor, work: Work) -> NewToken:
        """Insert the token and record it."""
        if actor.id != self.person and not actor.may("people.change"):
            raise Forbidden(needs="people.change")
        if not self.label or (self.expires is not None and self.expires <= work.now()):
            raise BadInput(problem="token")
        work.unit.hold_stream(PEOPLE)
        work.answer_if_done()
        if people.find(work.connection, self.person) is None:
            raise NotFound(person=self.person)
        token = new_token()
        number = tokens.add_token(
            work.connection,
            token_hash(token),
            self.person,
            self.label,
            now=work.now(),
            expires=self.expires,
        )
        told = {"person": self.person, "token": number, "input": {"expires": self.expires}}
        work.log(PEOPLE, "token.created", told)
        return NewToken(id=number, token=token)

    def recall(self, event: Event, instance: UUID | None, work: Work) -> NewToken:
        """Nobody can: what is kept of a token is its hash."""
        raise SecretShown(token=event.content["token"])


@dataclass(frozen=True, kw_only=True, slots=True)
class RevokeToken(Command[None]):
    """End the API token with this number: one's own, or with ``people.change`` anybody's.

    Raises:
        NotFound: it is not good any more, never was, or is another's.
    """

    needs: ClassVar[str | None] = None

    token: int

    def execute(self, actor: Actor, work: Work) -> None:
        """Write and record."""
        of = None if actor.may("people.change") else actor.id
        if not tokens.revoke_token(work.connection, self.token, work.now(), of=of):
            raise NotFound(token=self.token)
        work.log(PEOPLE, "token.revoked", {"token": self.token, "input": {}})
