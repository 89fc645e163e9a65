"""Patterns of XML Schema and XPath, on an engine that needs linear time."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

import re2

LONGEST_PATTERN = 2_000
MEMORY = 1 << 20
"""Bytes a compiled pattern may take."""

_NAME_START, _NAME_PART = r"\p{L}_:", r"\p{L}\p{M}\p{N}_:.\-·"
_CLASSES = {
    r"\i": (f"[{_NAME_START}]", _NAME_START),
    r"\c": (f"[{_NAME_PART}]", _NAME_PART),
    r"\I": (f"[^{_NAME_START}]", None),
    r"\C": (f"[^{_NAME_PART}]", None),
    r"\d": (r"\p{Nd}", r"\p{Nd}"),
    r"\D": (r"\P{Nd}", r"\P{Nd}"),
    r"\w": (r"[^\p{P}\p{Z}\p{C}]", None),
    r"\W": (r"[\p{P}\p{Z}\p{C}]", r"\p{P}\p{Z}\p{C}"),
}
_WORD = re.compile(r"\\[pP]\{[A-Za-z]+\}|\\(?s:.)|(?s:.)")
_ALLOWED = frozenset(r"nrt\|.?*+(){}-[]^$sSdDwWiIcCpP")


class Compiled(NamedTuple):
    """A pattern ready to use; ``cost`` is its size in steps."""

    engine: Any
    cost: int


def flags_are_known(flags: str) -> bool:
    """Say whether ``flags`` are among those of XPath: ``s``, ``m``, ``i``, ``x``."""
    return set(flags) <= set("smix")


@lru_cache(maxsize=1024)
def compiled(pattern: str, flags: str) -> Compiled | None:
    r"""Return the pattern compiled; None where it is wrong or this engine cannot express it.

    References back (``\1``) and subtraction of classes (``[a-z-[aeiou]]``) cannot be.
    """
    if len(pattern) > LONGEST_PATTERN or not flags_are_known(flags):
        return None
    translated = _translated(_without_blanks(pattern) if "x" in flags else pattern)
    if translated is None:
        return None
    options = re2.Options()
    options.max_mem = MEMORY
    options.log_errors = False
    options.case_sensitive = "i" not in flags
    options.dot_nl = "s" in flags
    try:
        engine = re2.compile(f"(?m){translated}" if "m" in flags else translated, options)
    except (re2.error, UnicodeEncodeError):
        return None
    return Compiled(engine, 100 + engine.programsize + len(pattern))


def _translated(pattern: str) -> str | None:
    """Write the classes of XML Schema in the way of the engine; None for what it lacks."""
    parts: list[str] = []
    inside = False
    for word in _WORD.findall(pattern):
        piece = _piece(word, inside)
        if piece is None:
            return None
        if word == "[" and inside:
            return None
        inside = (inside or word == "[") and word != "]"
        parts.append(piece)
    return "".join(parts)


def _piece(word: str, inside: bool) -> str | None:
    if word in _CLASSES:
        return _CLASSES[word][1 if inside else 0]
    if word[0] == "\\" and word[1:2] not in _ALLOWED:
        return None
    return word


def _without_blanks(pattern: str) -> str:
    """Take white space out, as flag ``x`` asks, except within classes."""
    parts, inside = [], False
    for word in _WORD.findall(pattern):
        inside = (inside or word == "[") and word != "]"
        if inside or not word.isspace():
            parts.append(word)
    return "".join(parts)


_REPLACEMENT = re.compile(r"\\[\\$]|\$[0-9]+|[^\\$]+|(?s:.)")


def replacement_parts(text: str, groups: int) -> list[str | int] | None:
    """Split a replacement into texts and numbers of groups; None where it is wrong.

    Of ``$12`` with fewer than twelve groups the 2 is text (XPath F&O 3.1 §5.6.4).
    """
    parts: list[str | int] = []
    for word in _REPLACEMENT.findall(text):
        if word in ("\\", "$"):
            return None
        if word[0] == "\\":
            parts.append(word[1:])
        elif word[0] == "$":
            parts.extend(_group(word[1:], groups))
        else:
            parts.append(word)
    return parts


def _group(digits: str, groups: int) -> list[str | int]:
    taken = 1
    while taken < len(digits) and int(digits[: taken + 1]) <= groups:
        taken += 1
    number = int(digits[:taken])
    return [number if number <= groups else "", digits[taken:]]
