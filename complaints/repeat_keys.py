"""Keyed digests of what tells that two contacts come from one customer, or are about one order."""

import hmac
import re
from collections.abc import Mapping
from hashlib import sha256
from unicodedata import normalize

_DIGITS = re.compile(r"\D")
_SPACES = re.compile(r"[\s\-_/.]+")
_CHINA = "86"
_MOBILE_DIGITS = 11

ORDER = "order"
KINDS = {"phone": "phone", "wechat": "wechat", "email": "email", "order_no": ORDER}
"""Field of form F01 -> kind of digest."""


def repeat_keys(key: bytes, fields: Mapping[str, str | None]) -> dict[str, bytes]:
    """Digest the telling fields of a contact.

    Args:
        key: secret, kept outside the database.
        fields: F01 fields by name as typed; others than ``KINDS``, and empty ones, are left out.

    Returns:
        32 bytes by kind; the same for spellings that differ in width, case, spaces, hyphens or
        the country's prefix. Without the key, no guess can be checked.

    Source:
        Requirement R-036, repeated contact about one matter.
    """
    found = {}
    for field, kind in KINDS.items():
        plain = _plain(kind, fields.get(field) or "")
        if plain:
            found[kind] = hmac.new(key, f"{kind}\n{plain}".encode(), sha256).digest()
    return found


def _plain(kind: str, text: str) -> str:
    folded = normalize("NFKC", text).strip().casefold()
    if kind == "phone":
        digits = _DIGITS.sub("", folded).removeprefix("00")
        is_prefixed = digits.startswith(_CHINA) and len(digits) == len(_CHINA) + _MOBILE_DIGITS
        return digits.removeprefix(_CHINA) if is_prefixed else digits
    return folded if kind == "email" else _SPACES.sub("", folded)
