"""What stands before the first element of a file."""

from __future__ import annotations

_WIDE = (b"\xff\xfe", b"\xfe\xff", b"<\0", b"\0<", b"\0\0")
_PASSED_OVER = ((b"<?", b"?>"), (b"<!--", b"-->"))


def has_doctype(source: bytes) -> bool:
    """Whether a document type declaration stands before the first element.

    Told without parsing, so that no entity is ever looked at. Encodings of two and four bytes are
    seen through; in one that is no relative of ASCII the parser has to say it.
    """
    text = source.replace(b"\0", b"") if source.startswith(_WIDE) else source
    at = text.find(b"<")
    while at >= 0:
        for opening, closing in _PASSED_OVER:
            if text.startswith(opening, at):
                end = text.find(closing, at + len(opening))
                break
        else:
            return text.startswith(b"<!DOCTYPE", at)
        at = -1 if end < 0 else text.find(b"<", end)
    return False
