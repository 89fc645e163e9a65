"""Where people and programs prove who they are. Reads outside every transaction.

Both faces come through here: the composition root hands the same entrance to each.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from api.throttle import Throttle
from engine.commands import CloseSession, OpenSession, RecogniseIdentity, SetPassword
from engine.errors import SignInRefused
from engine.model import SYSTEM, Actor
from engine.queries import ByPassword, BySession, ByToken

if TYPE_CHECKING:
    from engine.executor import Engine

COOKIE = "bihuan_session"
LASTS = 12 * 60 * 60
"""Seconds for which a session, and so its cookie, is good."""
_NOBODY = Actor(id=-1, slug="")


class Entrance:
    """Signs people in and out, and recognises those who have signed in. Thread-safe."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._throttle = Throttle(engine.tools.clock)

    def enter(self, name: str, password: str, address: str) -> tuple[Actor, str]:
        """Begin a session; answers with the person and the session's secret.

        Args:
            name: of the account; small and capital letters are the same.
            password: as typed.
            address: where the request comes from.

        Raises:
            SignInRefused: it does not tell whether the name or the password is wrong.
            TooManyAttempts: too many failed before.
        """
        account = name.strip().lower()
        person = self.prove(account, password, address)
        return person, self._engine.run(OpenSession(), person)

    def enter_by_identity(self, issuer: str, subject: str, username: str) -> tuple[Actor, str]:
        """Begin a session of whom a provider has just recognised.

        Args:
            issuer: of the provider whose statement was verified.
            subject: by which it knows the person, for ever.
            username: what it calls them: counts once, to find an account not linked yet.

        Raises:
            IdentityUnknown: no account that is open is theirs.
        """
        asked = RecogniseIdentity(issuer=issuer, subject=subject, username=username.strip().lower())
        person = self._engine.run(asked, SYSTEM)
        return person, self._engine.run(OpenSession(), person)

    def prove(self, account: str, password: str, address: str) -> Actor:
        """Whose account and password these are; failures count.

        Raises:
            SignInRefused, TooManyAttempts: as for ``enter``.
        """
        self._throttle.admit(account, address)
        try:
            person = self._engine.ask(ByPassword(slug=account, password=password), _NOBODY)
        except SignInRefused:
            self._throttle.failed(account, address)
            raise
        self._throttle.succeeded(account, address)
        return person

    def change_password(self, person: Actor, current: str, new: str, address: str) -> str:
        """Give ``person`` the password ``new``; all their sessions end and one begins: its secret.

        Args:
            person: who has signed in.
            current: the password of now, as typed; wrong ones count as failed attempts.
            new: 8 to 200 characters.
            address: where the request comes from.

        Raises:
            SignInRefused, TooManyAttempts: as for ``enter``.
            BadInput: the new one is too short or too long.
        """
        self.prove(person.slug, current, address)
        self._engine.run(SetPassword(person=person.id, password=new), person)
        return self._engine.run(OpenSession(), person)

    def leave(self, session: str, person: Actor) -> None:
        """End a session."""
        self._engine.run(CloseSession(token=session), person)

    def by_session(self, session: str) -> Actor:
        """Whose session this is: one statement.

        Raises:
            SignInRefused: nobody's, or it has expired.
        """
        return self._engine.ask(BySession(token=session), _NOBODY)

    def by_token(self, token: str) -> Actor:
        """Whom this API token lets act: one statement.

        Raises:
            SignInRefused: nobody, or it has expired or was revoked.
        """
        return self._engine.ask(ByToken(token=token), _NOBODY)
