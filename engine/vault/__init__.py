"""Secrets: key files, sealed values, passwords, tokens. No database, no form, no process."""

from engine.vault.blobs import PIECE, new_salt, open_blob, seal_blob
from engine.vault.keys import Keys, make_keys, read_keys
from engine.vault.passwords import (
    MAX_LENGTH,
    MIN_LENGTH,
    hash_password,
    is_password,
    make_password,
    new_token,
    token_hash,
)
from engine.vault.reference import Reference, parse_reference, references_in
from engine.vault.sealing import Vault

__all__ = [
    "MAX_LENGTH",
    "MIN_LENGTH",
    "PIECE",
    "Keys",
    "Reference",
    "Vault",
    "hash_password",
    "is_password",
    "make_keys",
    "make_password",
    "new_salt",
    "new_token",
    "open_blob",
    "parse_reference",
    "read_keys",
    "references_in",
    "seal_blob",
    "token_hash",
]
