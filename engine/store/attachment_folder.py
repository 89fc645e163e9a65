"""Sealed files outside the database, each under the hash of its ciphertext.

A file is written under a name of its own, brought to the disk, and gets its final name within the
transaction that records it. A program that dies on the way leaves a file without a row, never a row
without its file; ``sweep`` finds the former.
"""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from engine.errors import AttachmentDamaged

_NEW = ".new-"
_OURS = re.compile(r"[0-9a-f]{64}|\.new-[0-9a-f]{16}")


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A file that is on the disk and has no final name yet."""

    sha256: str
    path: Path


class AttachmentFolder:
    """The folder of the sealed files (mode 0700), made when it is first needed. Thread-safe."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, pieces: Iterable[bytes]) -> WrittenFile:
        """Write ``pieces`` through to the disk, under a name that nothing refers to yet."""
        self._path.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = self._path / f"{_NEW}{secrets.token_hex(8)}"
        digest = sha256()
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            for piece in pieces:
                digest.update(piece)
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        return WrittenFile(digest.hexdigest(), path)

    def keep(self, written: WrittenFile) -> None:
        """Give a file its final name; doing so again changes nothing."""
        if not written.path.exists():
            return
        written.path.rename(self._path / written.sha256)
        descriptor = os.open(self._path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)

    def discard(self, written: WrittenFile) -> None:
        """Delete a file that no row will refer to, whatever its name by now."""
        written.path.unlink(missing_ok=True)
        self.drop(written.sha256)

    def open(self, name: str) -> BinaryIO:
        """The file with this hash, for reading.

        Raises:
            AttachmentDamaged: it is not there.
        """
        try:
            return (self._path / name).open("rb")
        except FileNotFoundError:
            raise AttachmentDamaged(problem="missing") from None

    def drop(self, name: str) -> None:
        """Delete the file with this hash, if it is there."""
        (self._path / name).unlink(missing_ok=True)

    def older_than(self, before: int) -> Iterator[str]:
        """Names of our files last written before ``before`` (microseconds since the epoch, UTC)."""
        if not self._path.exists():
            return
        with os.scandir(self._path) as entries:
            for entry in entries:
                if _OURS.fullmatch(entry.name) and _is_older(entry, before):
                    yield entry.name


def _is_older(entry: os.DirEntry[str], before: int) -> bool:
    try:
        return entry.stat().st_mtime_ns // 1000 < before
    except FileNotFoundError:
        return False  # it got its final name, or was deleted, just now
