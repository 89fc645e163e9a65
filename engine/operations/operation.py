"""The protocol of an automatic step. Implementations live in the room of the trade."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal
from uuid import UUID

Kind = Literal["inline", "job"]
"""``inline`` touches our database only and runs in the command's transaction; ``job`` touches the
world and runs later."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Context:
    """Where an operation runs.

    ``instance`` is the number and ``uid`` the id of the instance; ``at`` is the moment of the step
    in microseconds since the epoch, UTC; in a ``drill`` nothing may leave the house.
    ``transaction`` is the store's connection for an inline operation, and for a job the database
    itself, of which it opens short transactions; ``job`` is the key of the job, the same at every
    try, for the outside to recognise a repetition.
    """

    instance: int
    uid: UUID
    process: str
    key: str | None
    actor: int
    at: int
    drill: bool
    transaction: object
    job: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Operation:
    """An automatic step: ``topic`` is what a drawing calls it.

    ``run`` gets the mapped inputs and answers with values that the log can hold. It may raise
    ``OperationFailed``.
    """

    topic: str
    kind: Kind
    run: Callable[[Mapping[str, object], Context], Mapping[str, object]]
