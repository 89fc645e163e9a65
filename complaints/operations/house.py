"""What operations need besides their inputs and the transaction."""

from __future__ import annotations

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias

from engine.notices import Post
from engine.operations import Operation
from engine.vault import Keys, Vault

_PURPOSE = b"bihuan: index of repeated contacts"


@dataclass(frozen=True, kw_only=True, slots=True, repr=False)
class House:
    """One a process, made by the composition root.

    ``index_key`` keys the index of repeated contacts; ``post`` is ``None`` where no mail goes out.
    """

    vault: Vault
    index_key: bytes
    post: Post | None = None


def index_key(keys: Keys) -> bytes:
    """The key of the index of repeated contacts: it lies, with the others, outside the database."""
    return hmac.new(keys.vault, _PURPOSE, sha256).digest()


Maker: TypeAlias = Callable[[House], Operation]
"""Makes one operation."""
