"""What came out of a simulation."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID


@dataclass(frozen=True, order=True, slots=True)
class Ended:
    """How an instance ended: ``end`` is the id of its last end event."""

    process: str
    status: str
    end: str


@dataclass(slots=True)
class Tally:
    """Counts of a simulation; ``days`` are those of its clock.

    ``cases`` were begun here, ``instances`` by them and by what they threw. ``open`` had not ended
    when nothing was left to do or the turns were used up, each with the elements of its open tasks.
    ``untakeable`` counts looks at tasks that nobody may take, ``unanswerable`` names forms for
    which no answers were found, ``unsaid`` those of messages that nobody could send as things are
    (there is no other case to merge into), ``refusals`` the codes of what the engine refused.
    ``leftovers`` are ended instances with open tasks.
    """

    cases: int = 0
    instances: int = 0
    completed: int = 0
    messages: int = 0
    turns: int = 0
    days: float = 0.0
    answers_refused: int = 0
    ends: Counter[Ended] = field(default_factory=Counter)
    incidents: Counter[str] = field(default_factory=Counter)
    open: dict[UUID, list[str]] = field(default_factory=dict)
    untakeable: Counter[str] = field(default_factory=Counter)
    unanswerable: Counter[str] = field(default_factory=Counter)
    unsaid: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    leftovers: list[UUID] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        """Whether nothing happened that should never happen."""
        wrong = (self.incidents, self.unanswerable, self.refusals, self.leftovers)
        return not any(wrong)
