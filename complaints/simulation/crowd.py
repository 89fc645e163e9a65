"""The people of the house, as they would choose what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.model import Actor, Task


class Crowd:
    """People who may take tasks, start processes and send messages, in a random order each time."""

    def __init__(self, people: Iterable[Actor], chance: Random) -> None:
        self._people = sorted(people, key=lambda person: person.id)
        self._chance = chance

    @property
    def names(self) -> list[str]:
        """Their account names."""
        return [person.slug for person in self._people]

    def for_task(self, task: Task) -> Actor | None:
        """Somebody who may complete ``task``: who has it, else a candidate whom nothing bars."""
        fit = [
            person
            for person in self._people
            if person.may("task.complete")
            and not task.bars(person)
            and (
                task.is_offered_to(person) if task.assignee is None else task.assignee == person.id
            )
        ]
        return self._chance.choice(fit) if fit else None

    def for_start(self, groups: Iterable[str]) -> Actor | None:
        """Somebody who may start a process that ``groups`` may start."""
        wanted = set(groups)
        return self._one("instance.start", lambda person: not person.groups.isdisjoint(wanted))

    def for_message(self) -> Actor | None:
        """Somebody who takes what customers send."""
        return self._one("message.send", lambda _person: True)

    def _one(self, permission: str, fits: Callable[[Actor], bool]) -> Actor | None:
        found = [p for p in self._people if p.may(permission) and fits(p)]
        return self._chance.choice(found) if found else None
