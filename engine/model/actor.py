"""Who acts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

EVERYTHING = "*"


@dataclass(frozen=True, kw_only=True, slots=True)
class Actor:
    """A person or a program, with the groups and permissions of this moment.

    ``grants`` hold permissions (``task.complete``), families of them (``task.*``) or ``*``.
    ``stands_in_for`` are the numbers of those for whom they may act now, as substitutes;
    ``on_behalf`` is the one of them for whom they act on the task at hand.
    """

    id: int
    slug: str
    name_zh: str = ""
    name_en: str = ""
    groups: frozenset[str] = frozenset()
    grants: frozenset[str] = frozenset()
    stands_in_for: frozenset[int] = frozenset()
    on_behalf: int | None = None

    def may(self, permission: str | None) -> bool:
        """Whether a group of the actor's grants ``permission``; ``None`` is granted to all."""
        if permission is None:
            return True
        family = permission.partition(".")[0] + ".*"
        return not self.grants.isdisjoint((permission, family, EVERYTHING))

    def is_starter(self, groups: Iterable[str]) -> bool:
        """Whether they are among the ``groups`` whom a drawing lets start it; none means all."""
        named = frozenset(groups)
        return not named or EVERYTHING in self.grants or not named.isdisjoint(self.groups)


SYSTEM = Actor(id=0, slug="system", grants=frozenset({EVERYTHING}))
"""The engine itself: timers, deliveries, jobs. Row 0 of the actors; nobody signs in as it."""

ANONYMOUS = Actor(id=-1, slug="anonymous")
"""Who has not signed in yet: may ask who they are, and nothing else."""
