"""A provider of OpenID Connect signs somebody in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.commands.own_access import CHANGES_PEOPLE
from engine.errors import Conflict, IdentityUnknown, NotFound
from engine.model import Actor
from engine.store import identities, people
from engine.store.streams import PEOPLE

if TYPE_CHECKING:
    from engine.commands.work import Work


SHUT = "shut"


@dataclass(frozen=True, kw_only=True, slots=True)
class RecogniseIdentity(Command[Actor]):
    """Answer with the person whom ``issuer`` knows as ``subject``; only the entrance asks.

    Whoever is not linked yet is linked to the account with the name ``username``, once: not to one
    that this issuer signs in as somebody else already, and never to one that administers people,
    which its owner links after signing in by password. The log tells person and issuer.

    Raises:
        IdentityUnknown: nobody is linked, and nobody may be linked by that name; with the reason
            ``SHUT`` where there is an account that is shut.

    Source:
        docs/decisions/0009-who-a-provider-signs-in.md
    """

    needs: ClassVar[str | None] = CHANGES_PEOPLE

    issuer: str
    subject: str
    username: str

    def execute(self, actor: Actor, work: Work) -> Actor:
        """Look, and link and record at the first time."""
        known = self._known(work)
        if known is not None:
            return known
        work.unit.hold_stream(PEOPLE)
        known = self._known(work)  # a twin may have been faster
        if known is not None:
            return known
        person = self._by_name(work)
        if person.may(CHANGES_PEOPLE):
            raise IdentityUnknown(reason="administers")
        _link(work, self.issuer, self.subject, person)
        return person

    def _known(self, work: Work) -> Actor | None:
        number = identities.person_of(work.connection, self.issuer, self.subject)
        if number is None:
            return None
        found = people.find(work.connection, number)
        if found is None:
            raise IdentityUnknown(reason=SHUT)
        return found

    def _by_name(self, work: Work) -> Actor:
        known = people.find_by_slug(work.connection, self.username)
        if known is not None:
            return known[0]
        if self.username and people.is_taken(work.connection, self.username):
            raise IdentityUnknown(reason=SHUT)
        raise IdentityUnknown(reason="no_account")


@dataclass(frozen=True, kw_only=True, slots=True)
class LinkIdentity(Command[None]):
    """Let ``issuer`` sign the actor in as whom it knows as ``subject``.

    Raises:
        Conflict: it signs somebody else in by that, or knows the actor by another.
    """

    needs: ClassVar[str | None] = None

    issuer: str
    subject: str

    def execute(self, actor: Actor, work: Work) -> None:
        """Write and record; what is linked already stays."""
        work.unit.hold_stream(PEOPLE)
        number = identities.person_of(work.connection, self.issuer, self.subject)
        if number is None:
            _link(work, self.issuer, self.subject, actor)
        elif number != actor.id:
            raise Conflict(problem="identity_taken")


@dataclass(frozen=True, kw_only=True, slots=True)
class UnlinkIdentity(Command[None]):
    """Let no provider sign the person with the number ``person`` in any more.

    Raises:
        NotFound: none does.
    """

    needs: ClassVar[str | None] = CHANGES_PEOPLE

    person: int

    def execute(self, actor: Actor, work: Work) -> None:
        """Take the links away and record."""
        work.unit.hold_stream(PEOPLE)
        if not identities.unlink(work.connection, self.person):
            raise NotFound(person=self.person)
        work.log(PEOPLE, "identity.unlinked", {"person": self.person, "input": {}})


def _link(work: Work, issuer: str, subject: str, person: Actor) -> None:
    if issuer in identities.issuers_of(work.connection, person.id):
        if work.actor.id == person.id:
            raise Conflict(problem="identity_taken")
        raise IdentityUnknown(reason="linked_otherwise")
    identities.link(work.connection, issuer, subject, person.id)
    told = {"person": person.id, "input": {"issuer": issuer}}
    work.log(PEOPLE, "identity.linked", told)
