"""A file that somebody added to an instance."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

MOST_BYTES: Final = 10 * 1024 * 1024
"""Of one file. Source: process brief, 2.5."""
MOST_FILES: Final = 200
"""Of one instance, without those removed: nobody who works on a case fills the disk with it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Attachment:
    """What is known of a file. Times in microseconds since the epoch, UTC.

    ``seq`` is the line of the instance's log that added it, ``task`` the number of the task that
    it was added to. ``size`` in bytes and ``media_type`` are the file's own, ``sha256``
    (hexadecimal) is that of its ciphertext. ``name`` is the text of the reference to its sealed
    name, ``subject`` whose key seals it, and ``salt`` what makes the file's own key of that one;
    there is none once the file was removed.
    """

    uid: UUID
    instance: int
    task: int | None
    seq: int
    actor: int
    added: int
    size: int
    media_type: str
    sha256: str
    name: str
    subject: int
    salt: bytes | None
    removed: int | None = None

    @property
    def is_removed(self) -> bool:
        """Whether its bytes are gone."""
        return self.removed is not None
