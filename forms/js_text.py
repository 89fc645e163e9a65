"""Text as the browser measures it, so that both sides give one verdict.

Source: ECMAScript, ``String.prototype.trim`` and ``String.length``.
"""

import re
from typing import Final

WHITE_SPACE: Final = (
    "\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""What JavaScript trims, which is not what Python strips."""

_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_LAST_OF_ONE_UNIT: Final = "\uffff"


def trim(text: str) -> str:
    """Return ``text`` without the white space that JavaScript trims at both ends."""
    return text.strip(WHITE_SPACE)


def length(text: str) -> int:
    """Count UTF-16 code units, as ``String.length`` does: an emoji counts two."""
    if text.isascii() or max(text) <= _LAST_OF_ONE_UNIT:
        return len(text)
    return len(text) + sum(1 for letter in text if letter > _LAST_OF_ONE_UNIT)


def is_storable(text: str) -> bool:
    """Say whether ``text`` is free of control characters (but tab, LF, CR) and surrogates.

    NUL cannot be kept by PostgreSQL, a lone surrogate cannot be written as UTF-8.
    """
    if text.isascii() and text.isprintable():
        return True
    return _FORBIDDEN.search(text) is None
