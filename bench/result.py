"""What a row is, what it measures on, and what it says."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

SQLITE = "sqlite"
POSTGRESQL = "postgresql"


@dataclass(frozen=True, kw_only=True, slots=True)
class Ground:
    """Where a row is measured.

    ``url`` is of an empty database of the row's own, ``""`` for rows without one; ``folder`` is
    empty and goes away afterwards; ``quick`` asks for a look instead of a measurement.
    """

    kind: str
    url: str
    folder: Path
    quick: bool

    def pick(self, full: int, quick: int) -> int:
        """A number of rounds."""
        return quick if self.quick else full


@dataclass(frozen=True, kw_only=True, slots=True)
class Measured:
    """One line of the table. ``is_met`` is ``None`` where nothing is to be reached."""

    what: str
    value: str
    reach: str = ""
    is_met: bool | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One measure of the workload.

    ``grounds`` are the databases it is measured on; none means that it needs no database.
    """

    name: str
    grounds: Sequence[str] = (SQLITE, POSTGRESQL)
    measure: Callable[[Ground], list[Measured]]


class Unmeasurable(Exception):
    """Something that the row needs is not on this machine; the text says what."""
