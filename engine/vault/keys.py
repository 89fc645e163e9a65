"""The key files: outside the database, readable to their owner alone."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from engine.errors import KeysUnfit

_SIZE = 32
_VAULT = "vault.key"
_REQUESTS = "requests.key"


@dataclass(frozen=True, slots=True, repr=False)
class Keys:
    """``vault`` wraps the keys of the subjects; ``requests`` fingerprints repeated requests."""

    vault: bytes
    requests: bytes


def make_keys(folder: Path) -> Keys:
    """Make the key files that are missing (mode 0600, folder 0700) and read them all.

    Raises:
        KeysUnfit: a file that is there cannot be used.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder.chmod(0o700)
    for name in (_VAULT, _REQUESTS):
        path = folder / name
        if not path.exists():
            _write(path, secrets.token_hex(_SIZE))
    return read_keys(folder)


def read_keys(folder: Path) -> Keys:
    """Read the key files.

    Raises:
        KeysUnfit: one is missing, readable to others, or not 32 bytes in hexadecimal.
    """
    return Keys(vault=_read(folder / _VAULT), requests=_read(folder / _REQUESTS))


def _write(path: Path, text: str) -> None:
    # Under a name of its own first: a program that dies leaves no half key behind.
    new = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text + "\n")
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(new, path)
    except FileExistsError:
        pass  # another program was faster; its key counts
    finally:
        new.unlink()


def _read(path: Path) -> bytes:
    try:
        mode = path.stat().st_mode
        text = path.read_text()
    except OSError as error:
        raise KeysUnfit(problem="unreadable", file=path.name) from error
    if mode & 0o077:
        raise KeysUnfit(problem="readable_to_others", file=path.name)
    try:
        key = bytes.fromhex(text)
    except ValueError:
        key = b""
    if len(key) != _SIZE:
        raise KeysUnfit(problem="malformed", file=path.name)
    return key
