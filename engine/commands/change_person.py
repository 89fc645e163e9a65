"""Groups, password and access of a person change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.commands.own_access import ensure_keeps_access
from engine.errors import BadInput, Forbidden, NotFound
from engine.model import Actor
from engine.store import accounts, people
from engine.store.streams import PEOPLE
from engine.vault import hash_password

if TYPE_CHECKING:
    from engine.commands.tools import Tools
    from engine.commands.work import Work
    from engine.store import Connection


@dataclass(frozen=True, kw_only=True, slots=True)
class PutGroup(Command[None]):
    """Make or change the group ``group`` with its names and the permissions that it grants.

    Raises:
        BadInput: no id, a name lacks, or a permission is malformed.
        OwnAccess: the actor could not change people any more.
    """

    needs: ClassVar[str | None] = "people.change"

    group: str
    name_zh: str
    name_en: str
    grants: Sequence[str] = ()

    def execute(self, actor: Actor, work: Work) -> None:
        """Write and record."""
        if not (self.group and self.name_zh and self.name_en):
            raise BadInput(problem="group")
        given = {
            "group": self.group,
            "name_zh": self.name_zh,
            "name_en": self.name_en,
            "grants": sorted(set(self.grants)),
        }
        work.log(PEOPLE, "group.changed", {"input": given})
        people.put_group(work.connection, self.group, self.name_zh, self.name_en, self.grants)
        ensure_keeps_access(actor, work)


@dataclass(frozen=True, kw_only=True, slots=True)
class SetGroups(Command[None]):
    """Let the person with the number ``person`` be in exactly ``groups``.

    Raises:
        NotFound: no such person or group.
        OwnAccess: the actor could not change people any more.
    """

    needs: ClassVar[str | None] = "people.change"

    person: int
    groups: Sequence[str]

    def execute(self, actor: Actor, work: Work) -> None:
        """Write and record."""
        work.unit.hold_stream(PEOPLE)
        wanted = sorted(set(self.groups))
        if people.find(work.connection, self.person) is None:
            raise NotFound(person=self.person)
        missing = set(wanted) - people.known_groups(work.connection, wanted)
        if missing:
            raise NotFound(groups=sorted(missing))
        was = sorted(people.groups_of(work.connection, self.person))
        told = {"person": self.person, "input": {"groups": wanted, "was": was}}
        work.log(PEOPLE, "person.groups_set", told)
        people.set_groups(work.connection, self.person, wanted)
        ensure_keeps_access(actor, work)


@dataclass(frozen=True, kw_only=True, slots=True)
class SetPassword(Command[None]):
    """Give ``person`` a new password: their own, or anybody's with ``people.change``.

    All sessions of the person end. The log says that it happened, nothing of the password.

    Raises:
        NotFound: no such person.
        Forbidden: somebody else's.
        BadInput: shorter than 8 or longer than 200 characters.
    """

    needs: ClassVar[str | None] = None

    person: int
    password: str
    hashed: str = ""

    def prepare(self, actor: Actor, tools: Tools, connection: Connection) -> SetPassword:
        """Hash before the transaction: it takes long on purpose."""
        self._ensure_allowed(actor)
        return replace(self, hashed=hash_password(self.password))

    def execute(self, actor: Actor, work: Work) -> None:
        """Write and record."""
        self._ensure_allowed(actor)
        if people.find(work.connection, self.person) is None:
            raise NotFound(person=self.person)
        work.log(PEOPLE, "person.password_set", {"person": self.person, "input": {}})
        people.set_password(work.connection, self.person, self.hashed)

    def _ensure_allowed(self, actor: Actor) -> None:
        if actor.id != self.person and not actor.may("people.change"):
            raise Forbidden(needs="people.change")


@dataclass(frozen=True, kw_only=True, slots=True)
class SetActive(Command[None]):
    """Let a person in, or keep them out; their sessions end, their work stays recorded.

    Raises:
        BadInput: the engine itself.
        NotFound: no such person.
        OwnAccess: the actor themselves.
    """

    needs: ClassVar[str | None] = "people.change"

    person: int
    is_active: bool

    def execute(self, actor: Actor, work: Work) -> None:
        """Write and record."""
        if self.person == 0:
            raise BadInput(problem="person")
        if accounts.account(work.connection, self.person) is None:
            raise NotFound(person=self.person)
        told = {"person": self.person, "input": {"active": self.is_active}}
        work.log(PEOPLE, "person.activated" if self.is_active else "person.deactivated", told)
        people.set_active(work.connection, self.person, is_active=self.is_active)
        ensure_keeps_access(actor, work)
