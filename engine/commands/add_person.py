"""A person gets an account."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import Command
from engine.errors import BadInput, Conflict, NotFound
from engine.model import Actor, Event
from engine.store import people
from engine.store.streams import PEOPLE

if TYPE_CHECKING:
    from engine.commands.work import Work

ACCOUNT_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")


@dataclass(frozen=True, kw_only=True, slots=True)
class AddPerson(Command[Actor]):
    """Add a person with the account name ``slug``, without password and groups.

    Employees are data subjects: the log holds the number only, the names are sealed.

    Raises:
        BadInput: the account name is not 1..40 small letters, digits and ``._-``, or a name lacks.
        Conflict: the account name is taken.
    """

    needs: ClassVar[str | None] = "people.change"
    is_keyed: ClassVar[bool] = True

    slug: str
    name_zh: str
    name_en: str

    def execute(self, actor: Actor, work: Work) -> Actor:
        """Insert and record."""
        if ACCOUNT_NAME.fullmatch(self.slug) is None or not (self.name_zh and self.name_en):
            raise BadInput(problem="person")
        stream = work.unit.hold_stream(PEOPLE)
        work.answer_if_done()  # after the lock: a racing twin has committed and is seen
        if people.is_taken(work.connection, self.slug):
            raise Conflict(problem="slug_taken")
        sealer = work.sealer_of(stream.id, stream.seq + 1, None)
        given = {
            "slug": sealer.put("slug", self.slug),
            "name_zh": sealer.put("name_zh", self.name_zh),
            "name_en": sealer.put("name_en", self.name_en),
        }
        sealer.write()
        subject = None if sealer.subject is None else sealer.subject.id
        number = people.add(work.connection, self.slug, self.name_zh, self.name_en, subject)
        work.log(PEOPLE, "person.added", {"person": number, "input": given})
        return Actor(id=number, slug=self.slug, name_zh=self.name_zh, name_en=self.name_en)

    def recall(self, event: Event, instance: UUID | None, work: Work) -> Actor:
        """The person as they are now."""
        found = people.find(work.connection, event.content["person"])
        if found is None:
            raise NotFound(person=event.content["person"])
        return found
