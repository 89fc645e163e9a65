"""Patterns of XML Schema and XPath, on an engine that needs linear time."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

import re2

from feel.library.pattern_class import written

LONGEST_PATTERN = 2_000
MEMORY = 1 << 20
"""Bytes a compiled pattern may take."""

_NAME_START, _NAME_PART = r"\p{L}_:", r"\p{L}\p{M}\p{N}_:.\-·"
_ALONE = {
    r"\i": f"[{_NAME_START}]",
    r"\c": f"[{_NAME_PART}]",
    r"\I": f"[^{_NAME_START}]",
    r"\C": f"[^{_NAME_PART}]",
    r"\d": r"\p{Nd}",
    r"\D": r"\P{Nd}",
    r"\w": r"[^\p{P}\p{Z}\p{C}]",
    r"\W": r"[\p{P}\p{Z}\p{C}]",
}
_WITHIN = {
    r"\i": _NAME_START,
    r"\c": _NAME_PART,
    r"\d": r"\p{Nd}",
    r"\D": r"\P{Nd}",
    r"\w": r"\p{L}\p{M}\p{N}\p{S}",
    r"\W": r"\p{P}\p{Z}\p{C}",
}
_COMPUTED = re.compile(r"-\[|\\[IC]")
COMPUTING = 5_000
"""Steps for each class of a pattern in which one has to be computed, found or refused."""
_WORD = re.compile(r"\\[pP]\{[A-Za-z]+\}|\\(?s:.)|(?s:.)")
_ALLOWED = frozenset(r"nrt\|.?*+(){}-[]^$sSdDwWiIcCpP")
_COUNT = re.compile(r"\{[0-9]+(,[0-9]*)?\}")


def reading_cost(pattern: str) -> int:
    """Steps that reading a pattern takes, whether or not it is one."""
    return len(pattern) + (COMPUTING * pattern.count("[") if _COMPUTED.search(pattern) else 0)


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

    References back (``\1``) cannot be, nor blocks (``\p{IsGreek}``).
    """
    if len(pattern) > LONGEST_PATTERN or not flags_are_known(flags):
        return None
    translated = _translated(
        _without_blanks(pattern) if "x" in flags else pattern, folds="i" in flags
    )
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


def _translated(pattern: str, *, folds: bool) -> str | None:
    """Write the classes of XML Schema in the way of the engine; None for what it lacks."""
    words = _WORD.findall(pattern)
    if any(word[0] == "\\" and word[1:2] not in _ALLOWED for word in words):
        return None
    parts: list[str] = []
    at = 0
    while at < len(words):
        end = _class_end(words, at) if words[at] == "[" else at + 1
        piece = _class(words[at:end], folds=folds) if words[at] == "[" else _piece(words, at)
        if piece is None:
            return None
        parts.append(piece)
        at = end
    return "".join(parts)


def _class_end(words: list[str], at: int) -> int:
    """Where the class that begins at ``at`` has ended, with those that are subtracted from it."""
    depth = 0
    for place in range(at, len(words)):
        depth += (words[place] == "[") - (words[place] == "]")
        if depth == 0:
            return place + 1
    return len(words)


def _class(words: list[str], *, folds: bool) -> str | None:
    if _COMPUTED.search("".join(words)):
        return written(words, folds=folds)
    return "".join(_WITHIN.get(word, word) for word in words)


def _piece(words: list[str], at: int) -> str | None:
    """What stands at ``at`` outside a class; None where XPath has no such thing there."""
    word = words[at]
    if word == "(" and words[at + 1 : at + 2] == ["?"] and words[at + 2 : at + 3] != [":"]:
        return None
    if word == "{" and not _COUNT.match("".join(words[at:])):
        return None
    return _ALONE.get(word, word)


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
