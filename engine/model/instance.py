"""One run of a process."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from uuid import UUID


class Status(IntEnum):
    """Where an instance is in its life. The names, in small letters, are the words outside."""

    ACTIVE = 0
    SUSPENDED = 1
    COMPLETED = 2
    CANCELLED = 3

    @property
    def word(self) -> str:
        """``active``, ``suspended``, ``completed`` or ``cancelled``."""
        return self.name.lower()


OPEN_STATES = (Status.ACTIVE, Status.SUSPENDED)


@dataclass(frozen=True, kw_only=True, slots=True)
class Instance:
    """The state after the last event. Times in microseconds since the epoch, UTC.

    ``id`` is also the number of its stream, ``seq`` the number of its last event and ``head`` that
    event's hash. ``snapshot`` is a cache of the state; the log can make it again. ``tasks`` counts
    the open tasks. ``subject`` is whose personal data the instance holds, once it holds any.
    """

    id: int
    uid: UUID
    process: str
    key: str | None
    release: int
    status: Status
    end: str | None
    seq: int
    head: bytes
    tasks: int
    next_due: int | None
    snapshot: bytes
    started: int
    ended: int | None
    subject: int | None
    drill: bool

    @property
    def version(self) -> int:
        """What an ETag of the instance is made of: it rises with every event."""
        return self.seq

    @property
    def is_open(self) -> bool:
        """Whether it can still move or be resumed."""
        return self.status in OPEN_STATES
