"""Who administers people stays able to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.errors import OwnAccess
from engine.store import people

if TYPE_CHECKING:
    from engine.commands.work import Work
    from engine.model import Actor

CHANGES_PEOPLE = "people.change"


def ensure_keeps_access(actor: Actor, work: Work) -> None:
    """Ask after the change was written: nobody shuts the door on themselves by mistake.

    The engine itself needs no account.

    Raises:
        OwnAccess: the actor could not change people any more.
    """
    if actor.id == 0:
        return
    left = people.find(work.connection, actor.id)
    if left is None or not left.may(CHANGES_PEOPLE):
        raise OwnAccess(person=actor.id)
