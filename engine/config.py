"""The settings, read once from the environment at the start of a program."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Settings:
    """What a program of ours needs to know about its surroundings.

    ``data`` is the folder of everything that is not in the repository (mode 0700). ``lock_wait``
    is how long a command waits for a lock, in seconds. ``releases`` is how many compiled releases
    a process keeps at once.
    """

    database_url: str
    data: Path
    host: str = "127.0.0.1"
    port: int = 8000
    lock_wait: float = 5.0
    pool: int = 16
    releases: int = 8
    smtp_url: str | None = None

    @property
    def keys(self) -> Path:
        """The folder of the key files."""
        return self.data / "keys"

    @property
    def attachments(self) -> Path:
        """The folder of the sealed files that are too large for the database."""
        return self.data / "attachments"


def read_settings(environment: Mapping[str, str] | None = None) -> Settings:
    """Settings from BIHUAN_* variables and PORT; what is absent has its default.

    Args:
        environment: instead of the process's own, for tests.

    Raises:
        ValueError: a number is not a number.
    """
    given = os.environ if environment is None else environment
    data = Path(given.get("BIHUAN_DATA", "var")).absolute()
    return Settings(
        database_url=given.get("BIHUAN_DATABASE_URL") or f"sqlite:///{data / 'bihuan.sqlite'}",
        data=data,
        host=given.get("BIHUAN_HOST", "127.0.0.1"),
        port=int(given.get("PORT", "8000")),
        lock_wait=float(given.get("BIHUAN_LOCK_WAIT", "5")),
        pool=int(given.get("BIHUAN_POOL", "16")),
        releases=int(given.get("BIHUAN_RELEASES", "8")),
        smtp_url=given.get("BIHUAN_SMTP_URL") or None,
    )
