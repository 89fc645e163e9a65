"""Words of the search index: only who has the vault's key can make or guess them."""

from __future__ import annotations

import hmac
from hashlib import sha256

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_PURPOSE = b"bihuan: words of the search index"
_SIZE = 8


class SearchKey:
    """Digests under a key of its own (HKDF of the vault's). Thread-safe."""

    def __init__(self, vault_key: bytes) -> None:
        made = HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(vault_key)
        self._begun = hmac.new(made, digestmod=sha256)

    def digest(self, word: str) -> int:
        """The first 8 bytes of HMAC-SHA256, as the signed number that both databases hold."""
        begun = self._begun.copy()
        begun.update(word.encode())
        return int.from_bytes(begun.digest()[:_SIZE], "big", signed=True)
