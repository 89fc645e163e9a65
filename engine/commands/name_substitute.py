"""A colleague stands in for a person for a while, or no longer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.commands.command import Command
from engine.commands.own_access import CHANGES_PEOPLE
from engine.errors import BadInput, Forbidden, NotFound
from engine.model import Actor, Event
from engine.store import people, substitutions
from engine.store.streams import PEOPLE
from engine.store.substitutions import Substitution

if TYPE_CHECKING:
    from engine.commands.work import Work

MOST = 20
"""Substitutions of a person that are not over yet, given and had together."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NameSubstitute(Command[Substitution]):
    """Let ``substitute`` act for ``person`` from ``begins`` until before ``ends``.

    Numbers of people; microseconds since the epoch, UTC. For oneself, or with ``people.change``
    for anybody. The substitute then sees the tasks that the person has or is offered by name, and
    may take or complete them; the log names both.

    Raises:
        Forbidden: somebody else's.
        BadInput: the person themselves, a period that is none or is over, or too many already.
        NotFound: no such active person.
    """

    needs: ClassVar[str | None] = None
    is_keyed: ClassVar[bool] = True

    person: int
    substitute: int
    begins: int
    ends: int

    def execute(self, actor: Actor, work: Work) -> Substitution:
        """Insert and record."""
        _ensure_theirs(actor, self.person)
        work.unit.hold_stream(PEOPLE)
        work.answer_if_done()
        self._ensure_fits(work)
        number = substitutions.add(
            work.connection, self.person, self.substitute, self.begins, self.ends
        )
        told = {
            "person": self.person,
            "substitution": number,
            "input": {"substitute": self.substitute, "begins": self.begins, "ends": self.ends},
        }
        work.log(PEOPLE, "substitute.named", told)
        return Substitution(
            id=number,
            person=self.person,
            substitute=self.substitute,
            begins=self.begins,
            ends=self.ends,
        )

    def recall(self, event: Event, instance: UUID | None, work: Work) -> Substitution:
        """As it was named, whether it still counts or not."""
        given = event.content["input"]
        return Substitution(
            id=event.content["substitution"],
            person=event.content["person"],
            substitute=given["substitute"],
            begins=given["begins"],
            ends=given["ends"],
        )

    def _ensure_fits(self, work: Work) -> None:
        if self.substitute == self.person:
            raise BadInput(problem="oneself")
        if self.ends <= max(self.begins, work.now()):
            raise BadInput(problem="period")
        for number in (self.person, self.substitute):
            if people.find(work.connection, number) is None:
                raise NotFound(person=number)
        if len(substitutions.of(work.connection, self.person, work.now())) >= MOST:
            raise BadInput(problem="too_many_substitutes", max=MOST)


@dataclass(frozen=True, kw_only=True, slots=True)
class EndSubstitution(Command[None]):
    """Let the substitution with this number count no longer: one's own, or one of anybody.

    Raises:
        NotFound: there is none.
        Forbidden: somebody else's, without ``people.change``.
    """

    needs: ClassVar[str | None] = None

    substitution: int

    def execute(self, actor: Actor, work: Work) -> None:
        """Take it away and record."""
        work.unit.hold_stream(PEOPLE)
        found = substitutions.find(work.connection, self.substitution)
        if found is None:
            raise NotFound(substitution=self.substitution)
        _ensure_theirs(actor, found.person)
        substitutions.end(work.connection, found.id)
        told = {"person": found.person, "substitution": found.id, "input": {}}
        work.log(PEOPLE, "substitute.ended", told)


def _ensure_theirs(actor: Actor, person: int) -> None:
    if actor.id != person and not actor.may(CHANGES_PEOPLE):
        raise Forbidden(needs=CHANGES_PEOPLE)
