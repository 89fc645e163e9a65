"""Patterns of XML Schema and XPath, on an engine that needs linear time."""

import re
from functools import lru_cache
from typing import Any, NamedTuple

import re2

from feel.library.pattern_class import block, shown, written

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
_ANY = r"[^\n\r]"
COMPUTING = 5_000
"""Steps for each class of a pattern in which one has to be computed, found or refused."""
_WORD = re.compile(r"\\[pP]\{[A-Za-z0-9-]+\}|\\(?s:.)|(?s:.)")
_BLANKS = frozenset("\t\n\r ")
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

    References back (``\1``) cannot be.
    """
    if len(pattern) > LONGEST_PATTERN or not flags_are_known(flags):
        return None
    try:
        translated = _translated(_without_blanks(pattern) if "x" in flags else pattern, flags)
    except ValueError:
        return None
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


def _translated(pattern: str, flags: str) -> str | None:
    """Write the classes of XML Schema in the way of the engine; None for what it lacks.

    Raises:
        ValueError: it names a block that Unicode does not have.
    """
    words = _WORD.findall(pattern)
    if any(word[0] == "\\" and word[1:2] not in _ALLOWED for word in words):
        return None
    parts: list[str] = []
    at = 0
    while at < len(words):
        end = _class_end(words, at) if words[at] == "[" else at + 1
        piece = (
            _class(words[at:end], folds="i" in flags)
            if words[at] == "["
            else _piece(words, at, flags)
        )
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
    return "".join(_block(word) or _WITHIN.get(word, word) for word in words)


def _piece(words: list[str], at: int, flags: str) -> str | None:
    """What stands at ``at`` outside a class; None where XPath has no such thing there."""
    word = words[at]
    if word == "(" and words[at + 1 : at + 2] == ["?"] and words[at + 2 : at + 3] != [":"]:
        return None
    if word == "{" and not _COUNT.match("".join(words[at:])):
        return None
    if word == "." and "s" not in flags:
        return _ANY
    if word[:2] not in (r"\p", r"\P"):
        return _ALONE.get(word, word)
    held = _block(word)
    piece = word if held is None else f"[{held}]"
    return f"(?-i:{piece})" if "i" in flags else piece


def _block(word: str) -> str | None:
    """The members of a block, or of all others, as the engine reads them within a class."""
    held = block(word)
    return None if held is None else "".join(shown(*pair) for pair in held)


def _without_blanks(pattern: str) -> str:
    """Take white space out, as flag ``x`` asks, except within classes: an escape may be split."""
    parts: list[str] = []
    depth, is_escaped = 0, False
    for sign in pattern:
        if sign in _BLANKS and not depth:
            continue
        parts.append(sign)
        if not is_escaped:
            depth += (sign == "[") - (sign == "]" and depth > 0)
        is_escaped = sign == "\\" and not is_escaped
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
