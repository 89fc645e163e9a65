"""What is published: single files and the sets of them that instances run on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, kw_only=True, slots=True)
class Definition:
    """One immutable version of one file, byte for byte as uploaded.

    ``kind`` is ``bpmn``, ``dmn`` or ``form``; ``key`` the file's name without it. ``sha256`` in
    hexadecimal; ``published`` in microseconds since the epoch, UTC.
    """

    id: int
    uid: UUID
    kind: str
    key: str
    version: int
    sha256: str
    published: int
    actor: int

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.key}.{self.kind}"

    @property
    def outside(self) -> str:
        """The id for the outside, ``key:version:uuid``."""
        return f"{self.key}:{self.version}:{self.uid}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Release:
    """A set of definitions with what else decides how they run.

    ``hash`` covers everything: ``files`` (name -> SHA-256 of the bytes) and ``topics`` (operation
    -> ``inline`` or ``job``).
    """

    id: int
    hash: str
    files: Mapping[str, str]
    topics: Mapping[str, str]
