"""A person gets other names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.errors import BadInput, NotFound
from engine.model import Actor
from engine.store import accounts
from engine.store.streams import PEOPLE

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class RenamePerson(Command[None]):
    """Call the person with the number ``person`` by other names; the account name stays.

    The log holds the number only, the names are sealed.

    Raises:
        BadInput: a name lacks.
        NotFound: no such person.
    """

    needs: ClassVar[str | None] = "people.change"

    person: int
    name_zh: str
    name_en: str

    def execute(self, actor: Actor, work: Work) -> None:
        """Seal, write and record."""
        if not (self.name_zh and self.name_en):
            raise BadInput(problem="person")
        stream = work.unit.hold_stream(PEOPLE)
        if accounts.account(work.connection, self.person) is None:
            raise NotFound(person=self.person)
        subject = accounts.subject_of(work.connection, self.person)
        sealer = work.sealer_of(stream.id, stream.seq + 1, subject)
        given = {
            "name_zh": sealer.put("name_zh", self.name_zh),
            "name_en": sealer.put("name_en", self.name_en),
        }
        sealer.write()
        sealed_for = None if sealer.subject is None else sealer.subject.id
        accounts.rename(work.connection, self.person, self.name_zh, self.name_en, sealed_for)
        work.log(PEOPLE, "person.renamed", {"person": self.person, "input": given})
