"""Work of an outside worker: taken for a while, done, or given up."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.clock import SECOND
from engine.commands.command import Command, InstanceCommand
from engine.commands.given import check_given
from engine.commands.held import ensure_active
from engine.errors import BadInput
from engine.model import Actor, Job, Receipt
from engine.store import external

if TYPE_CHECKING:
    from engine.commands.work import Work

MAX_LEASE = 3600
MAX_JOBS = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class FetchExternal(Command[list[Job]]):
    """Lend open work of ``topics`` to the caller for ``lease`` seconds (1..3600), oldest first.

    What is lent is offered to nobody else until then. It is no change of an instance, so it leaves
    no event.

    Raises:
        BadInput: lease or limit (1..100) out of range.
    """

    needs: ClassVar[str | None] = "external.work"

    topics: Sequence[str]
    lease: int
    limit: int = 10

    def execute(self, actor: Actor, work: Work) -> list[Job]:
        """Write the leases."""
        if not (1 <= self.lease <= MAX_LEASE and 1 <= self.limit <= MAX_JOBS):
            raise BadInput(problem="out_of_range", lease=MAX_LEASE, limit=MAX_JOBS)
        now = work.now()
        until = now + self.lease * SECOND
        return external.lend(work.connection, self.topics, now=now, until=until, limit=self.limit)


@dataclass(frozen=True, kw_only=True, slots=True)
class FinishExternal(InstanceCommand):
    """The work ``no`` of ``instance`` is done; ``values`` are its results as the log holds them.

    Results must not be personal data: what a worker learns about a person it hands over by a form.

    Raises:
        NotFound: no such instance.
        Conflict: the work is not open any more.
        BadInput: a value that the log cannot hold.
        InstanceEnded, InstanceSuspended: the instance is not running.
    """

    needs: ClassVar[str | None] = "external.work"

    instance: UUID
    no: int
    values: Mapping[str, object] = field(default_factory=dict)

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        instance = work.hold(self.instance)
        ensure_active(instance)
        values = check_given(self.values)
        content = {"external": self.no, "input": values}
        return work.step(instance, "external.finished", content)


@dataclass(frozen=True, kw_only=True, slots=True)
class FailExternal(InstanceCommand):
    """The worker gives up on the work ``no``: the error ``code`` is raised there.

    Raises:
        NotFound: no such instance.
        Conflict: the work is not open any more.
        BadInput: no code.
        InstanceEnded, InstanceSuspended: the instance is not running.
    """

    needs: ClassVar[str | None] = "external.work"

    instance: UUID
    no: int
    code: str

    def execute(self, actor: Actor, work: Work) -> Receipt:
        """Take the step."""
        if not self.code:
            raise BadInput(problem="no_code")
        instance = work.hold(self.instance)
        ensure_active(instance)
        content = {"external": self.no, "input": {"code": self.code}}
        return work.step(instance, "external.failed", content)
