"""Somebody has read a notice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from complaints.store import notices
from engine.commands.command import Command
from engine.model import Actor

if TYPE_CHECKING:
    from engine.commands.work import Work


@dataclass(frozen=True, kw_only=True, slots=True)
class ReadNotice(Command[bool]):
    """Mark the actor's own notice ``notice`` as read; whether it was unread.

    Like a draft it is no event: it changes nothing but what the reader sees. Somebody else's
    notice stays as it is.
    """

    needs: ClassVar[str | None] = None

    notice: int

    def execute(self, actor: Actor, work: Work) -> bool:
        """Write when it was read."""
        return notices.note_read(work.connection, actor.id, self.notice, work.now())
