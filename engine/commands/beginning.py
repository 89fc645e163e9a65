"""What every start of an instance has in common, by person, message, signal or timer."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from engine.errors import NothingPublished
from engine.model import START, Instance, Status

if TYPE_CHECKING:
    from engine.bpmn import Process, Start
    from engine.commands.work import Work


def start_event(process: Process, element: str | None) -> Start:
    """The start event ``element``, or the one without trigger.

    Raises:
        NothingPublished: the process has none.
    """
    for start in process.starts:
        if start.element == element or (element is None and start.kind == "none"):
            return start
    raise NothingPublished(process=process.key, element=element)


def new_instance(
    work: Work,
    *,
    release: int,
    process: str,
    key: str | None,
    drill: bool,
    subject: int | None = None,
    uid: UUID | None = None,
) -> Instance:
    """Insert the row of an instance that has not begun yet; its first event follows."""
    return work.unit.begin(
        Instance(
            id=0,
            uid=uid or work.tools.new_id(),
            process=process,
            key=key,
            release=release,
            status=Status.ACTIVE,
            end=None,
            seq=0,
            head=START,
            tasks=0,
            next_due=None,
            snapshot=b"",
            started=work.now(),
            ended=None,
            subject=subject,
            drill=drill,
        )
    )
