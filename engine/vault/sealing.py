"""Sealing and opening: AES-256-GCM, one key a subject, itself sealed with the vault's key.

A row is bound to its place (stream, seq, n, or task and actor of a draft): moved elsewhere it does
not open. Without the subject's key, which erasure deletes, nothing opens it ever again.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from engine.errors import KeysUnfit
from engine.model import canonical, parse
from engine.vault.keys import Keys
from engine.vault.search_key import SearchKey

_NONCE = 12
_KEY_BITS = 256
_VERSION = b"\x01"


class Vault:
    """Opens and seals. Holds the vault's key, no subject's key, no database.

    ``search`` makes the words of the search index.
    """

    def __init__(self, keys: Keys) -> None:
        self._wrapper = AESGCM(keys.vault)
        self.search = SearchKey(keys.vault)

    def new_subject(self) -> tuple[bytes, bytes]:
        """The uid (16 bytes) and the wrapped key of a new subject."""
        uid = secrets.token_bytes(16)
        nonce = secrets.token_bytes(_NONCE)
        key = AESGCM.generate_key(bit_length=_KEY_BITS)
        return uid, _VERSION + nonce + self._wrapper.encrypt(nonce, key, uid)

    def seal(
        self, uid: bytes, wrapped: bytes, place: str, values: Mapping[str, Any]
    ) -> tuple[bytes, bytes]:
        """Seal logged values by path.

        Args:
            uid: of the subject.
            wrapped: the subject's key as stored.
            place: what the row is bound to.
            values: by path.

        Returns:
            Nonce (12 bytes, random) and ciphertext.

        Raises:
            KeysUnfit: the vault's key is not the one that wrapped the subject's.
        """
        nonce = secrets.token_bytes(_NONCE)
        cipher = self._cipher(uid, wrapped)
        return nonce, cipher.encrypt(nonce, canonical(values), place.encode())

    def open(
        self, uid: bytes, wrapped: bytes, place: str, nonce: bytes, ciphertext: bytes
    ) -> dict[str, Any]:
        """The values that were sealed for this place.

        Raises:
            KeysUnfit: the key is another one, or somebody changed or moved the row.
        """
        try:
            text = self._cipher(uid, wrapped).decrypt(nonce, ciphertext, place.encode())
        except InvalidTag:
            raise KeysUnfit(problem="does_not_open", place=place) from None
        values: dict[str, Any] = parse(text)
        return values

    def derive(self, uid: bytes, wrapped: bytes, salt: bytes, place: str) -> bytes:
        """A key of 32 bytes made of the subject's, for one thing at one place (HKDF, SHA-256).

        Raises:
            KeysUnfit: the vault's key is not the one that wrapped the subject's.
        """
        made = HKDF(algorithm=SHA256(), length=_KEY_BITS // 8, salt=salt, info=place.encode())
        return made.derive(self._key(uid, wrapped))

    def _cipher(self, uid: bytes, wrapped: bytes) -> AESGCM:
        return AESGCM(self._key(uid, wrapped))

    def _key(self, uid: bytes, wrapped: bytes) -> bytes:
        nonce, key = wrapped[1 : 1 + _NONCE], wrapped[1 + _NONCE :]
        try:
            return self._wrapper.decrypt(nonce, key, uid)
        except InvalidTag:
            raise KeysUnfit(problem="does_not_unwrap") from None
