"""Work that waits for a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import Any


class JobState(IntEnum):
    """Ready to be claimed when due; sent to a worker; given up (a person has to look)."""

    READY = 0
    SENT = 1
    DEAD = 2


TIMER = "timer"
DELIVER = "deliver"
OPERATION = "operation"
EXTERNAL = "external"
START_TIMER = "start_timer"
CLEANING = "cleaning"
SEARCH = "search"
OVERDUE = "overdue"


@dataclass(frozen=True, kw_only=True, slots=True)
class Job:
    """One row of the job table; a row that is done is deleted.

    ``key`` names the work once and for all (an outside system gets it as idempotency key).
    ``run_at`` and ``lease_until`` in microseconds since the epoch, UTC.
    """

    id: int
    kind: str
    key: str
    run_at: int
    state: JobState
    attempts: int
    lease_until: int | None
    instance: int | None
    topic: str | None
    payload: Mapping[str, Any]
    last_error: str | None
