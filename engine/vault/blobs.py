"""Large sealed values, piece by piece: AES-256-GCM under a key that serves one blob only.

A blob is one byte of version and then pieces of 64 KiB, each with its tag. The nonce of a piece is
its number and whether it is the last one, so pieces that were swapped, repeated, added or cut off
do not open (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár).
"""

from __future__ import annotations

import secrets
from collections.abc import Generator, Iterator
from typing import BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from engine.errors import AttachmentDamaged

PIECE = 64 * 1024
_TAG = 16
_SALT = 32
_VERSION = b"\x01"
_NUMBER = 11


def new_salt() -> bytes:
    """What ``Vault.derive`` makes the key of a new blob of: 256 random bits."""
    return secrets.token_bytes(_SALT)


def seal_blob(key: bytes, source: BinaryIO) -> Iterator[bytes]:
    """The sealed pieces of everything that ``source`` still holds.

    Args:
        key: 32 bytes that seal nothing else.
        source: read to its end.
    """
    cipher = AESGCM(key)
    yield _VERSION
    for number, piece, is_last in _pieces(source, PIECE):
        yield cipher.encrypt(_nonce(number, is_last), piece, None)


def open_blob(key: bytes, source: BinaryIO) -> Generator[bytes]:
    """What was sealed, piece by piece; ``source`` is closed at the end.

    Raises:
        AttachmentDamaged: a piece does not open; those before it have been handed out.
    """
    cipher = AESGCM(key)
    with source:
        if source.read(len(_VERSION)) != _VERSION:
            raise AttachmentDamaged(problem="version")
        for number, piece, is_last in _pieces(source, PIECE + _TAG):
            try:
                opened = cipher.decrypt(_nonce(number, is_last), piece, None)
            except InvalidTag:
                raise AttachmentDamaged(problem="does_not_open", piece=number) from None
            yield opened


def _pieces(source: BinaryIO, size: int) -> Iterator[tuple[int, bytes, bool]]:
    number, piece = 0, source.read(size)
    while True:
        following = source.read(size)
        yield number, piece, not following
        if not following:
            return
        number, piece = number + 1, following


def _nonce(number: int, is_last: bool) -> bytes:
    return number.to_bytes(_NUMBER, "big") + bytes([is_last])
