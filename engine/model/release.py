"""What is published: single files and the sets of them that instances run on.

A release holds one version of each file. An earlier version of a drawing that a call is bound to
lies beside it as ``orders[3].bpmn`` (by number) or ``orders[:2.1].bpmn`` (by version tag), and its
processes have keys with the same end.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

_OPENS, _CLOSES = "[]"


def is_earlier(name: str) -> bool:
    """Whether a file or process of a release is in it only for calls that are bound to it."""
    return _OPENS in name


def earlier_file(name: str, binding: str) -> str:
    """The name of an earlier version of a file, by ``Node.binding``."""
    stem, _, kind = plain_file(name).rpartition(".")
    return f"{earlier_key(stem, binding)}.{kind}"


def earlier_key(key: str, binding: str) -> str:
    """The key of a process in an earlier version, by ``Node.binding``."""
    return f"{key}{_OPENS}{binding}{_CLOSES}"


def version_in(key: str) -> tuple[str, str]:
    """The plain key of a process, and the number or tag of its version if it is an earlier one."""
    plain, _, told = key.partition(_OPENS)
    return plain, told.rstrip(_CLOSES).removeprefix(":")


def plain_file(name: str) -> str:
    """The name of the file that this is, or was, a version of."""
    stem, _, kind = name.rpartition(".")
    return f"{stem.partition(_OPENS)[0]}.{kind}"


def number_in(name: str) -> int | None:
    """The version that a file of a release is named by; ``None`` for one named otherwise."""
    told = name.rpartition(".")[0].partition(_OPENS)[2].rstrip(_CLOSES)
    return int(told) if told.isdecimal() else None


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
