"""Passwords (argon2id) and tokens: neither is ever stored."""

from __future__ import annotations

import secrets
from functools import cache
from hashlib import sha256

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from engine.errors import BadInput

MIN_LENGTH = 8
MAX_LENGTH = 200
_HASHER = PasswordHasher()
_SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"
"""Without those that look alike on paper."""


def hash_password(password: str) -> str:
    """The argon2id hash to store.

    Raises:
        BadInput: shorter than 8 or longer than 200 characters.
    """
    if not MIN_LENGTH <= len(password) <= MAX_LENGTH:
        raise BadInput(problem="password_length", min=MIN_LENGTH, max=MAX_LENGTH)
    return _HASHER.hash(password)


def is_password(stored: str | None, given: str) -> bool:
    """Whether ``given`` is the password; takes as long for an account without one."""
    try:
        return _HASHER.verify(stored or _nobody(), given[:MAX_LENGTH]) and stored is not None
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody() -> str:
    return _HASHER.hash(secrets.token_hex(16))


def make_password() -> str:
    """A password to hand over on paper: 80 random bits, ``k7md-3fqp-x9tw-ae4r``."""
    parts = ("".join(secrets.choice(_SIGNS) for _ in range(4)) for _ in range(4))
    return "-".join(parts)


def new_token() -> str:
    """A secret for a session or a program: 256 random bits, 43 URL-safe characters."""
    return secrets.token_urlsafe(32)


def token_hash(token: str) -> bytes:
    """What is stored of a token: its SHA-256; the token itself is random enough."""
    return sha256(token.encode()).digest()
