"""Which of the three kinds a definition's file is, told from its bytes."""

from __future__ import annotations

import json
from typing import Final

from engine.drawing import DrawingRefused, root_of

MOST_BYTES: Final = 5_000_000
_BY_ROOT: Final = (
    ("{http://www.omg.org/spec/BPMN/20100524/MODEL}definitions", "application/bpmn+xml"),
    ("{https://www.omg.org/spec/DMN/", "application/dmn+xml"),
    ("{http://www.omg.org/spec/DMN/", "application/dmn+xml"),
)
FORM: Final = "application/vnd.form-js+json"


def definition_type(source: bytes) -> str | None:
    """The type of a drawing, a decision table or a form; ``None`` for any other file.

    Args:
        source: all of it; beyond 5,000,000 bytes it is none.
    """
    if len(source) > MOST_BYTES:
        return None
    text = source.lstrip(b"\xef\xbb\xbf \t\r\n")
    if text.startswith(b"<"):
        return _drawing_type(source)
    return FORM if text.startswith(b"{") and _is_form(text) else None


def _drawing_type(source: bytes) -> str | None:
    try:
        tag = str(root_of(source).tag)
    except DrawingRefused:
        return None
    return next((type_ for start, type_ in _BY_ROOT if tag.startswith(start)), None)


def _is_form(text: bytes) -> bool:
    try:
        form = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(form, dict) and isinstance(form.get("components"), list)
