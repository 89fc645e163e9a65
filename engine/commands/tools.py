"""What commands work with besides the transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from engine.check import Around
from engine.clock import Clock
from engine.library import Releases
from engine.model import Instance
from engine.operations import Registry
from engine.store import AttachmentFolder, Connection
from engine.vault import Vault

Check = Callable[[Mapping[str, bytes], Around], None]
"""Examines all files of a release (name -> bytes) by what there is; raises ``ReleaseRefused``."""

Follow = Callable[[Connection, Instance], None]
"""Told of an instance whose status is new, in the transaction and after its event: for the read
models of the rooms above. It must not fail, and it writes nothing of the engine's."""

Fit = Callable[[str, object], None]
"""Examines a setting's name and value, logged JSON; raises ``BadInput``."""


def no_check(_files: Mapping[str, bytes], _around: Around) -> None:
    """Leave it to the compiler to refuse."""


def follow_nothing(_connection: Connection, _instance: Instance) -> None:
    """Nobody keeps a read model of its own."""


def fit_all(_name: str, _value: object) -> None:
    """Nobody knows what settings mean."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tools:
    """One set a process, shared by its threads.

    ``attachments`` holds the large files; without it they lie in the database like the small ones.
    ``messages`` is the catalogue of messages and signals, ``None`` where there is none.
    ``new_id`` makes the ids of new instances and attachments.
    """

    clock: Clock
    vault: Vault
    releases: Releases
    operations: Registry
    check: Check = no_check
    attachments: AttachmentFolder | None = None
    follow: Follow = follow_nothing
    fit_setting: Fit = fit_all
    messages: frozenset[str] | None = None
    new_id: Callable[[], UUID] = field(default=uuid4)
