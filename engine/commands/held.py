"""What a command was asked with, and what it holds locked."""

from __future__ import annotations

from dataclasses import dataclass

from engine.errors import InstanceEnded, InstanceSuspended
from engine.model import Instance, Status, Task
from engine.store.sealed import Subject


@dataclass(frozen=True, slots=True)
class Asked:
    """How the command was asked.

    ``idem`` identifies actor and idempotency key, ``request`` fingerprints the request under it;
    ``if_match`` is the version that the asker saw.
    """

    idem: bytes | None = None
    request: bytes | None = None
    if_match: int | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """A task of a locked instance."""

    instance: Instance
    task: Task
    subject: Subject | None
    has_draft: bool


def ensure_not_ended(instance: Instance) -> None:
    """Refuse what nobody can do with an instance that has ended.

    Raises:
        InstanceEnded: it was completed or cancelled.
    """
    if not instance.is_open:
        raise InstanceEnded(instance=str(instance.uid), status=instance.status.word)


def ensure_active(instance: Instance) -> None:
    """Refuse what only a running instance can do.

    Raises:
        InstanceEnded, InstanceSuspended: it is not running.
    """
    ensure_not_ended(instance)
    if instance.status is Status.SUSPENDED:
        raise InstanceSuspended(instance=str(instance.uid))
