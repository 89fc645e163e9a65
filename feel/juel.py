"""Camunda 7's ``${…}`` conditions, written as FEEL."""

import re

from feel.syntax.names import KEYWORDS

LONGEST = 2_000
DEEPEST = 30

_WRAPPED = re.compile(r"\s*[$#]\{([^{}]*)\}\s*")
_WORDS = re.compile(
    r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)"
    r"|(?P<string>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<path>[^\W\d]\w*(?:\s*\.\s*[^\W\d]\w*)*)"
    r"|(?P<sign>==|!=|<=|>=|&&|\|\||[<>!()-]))"
)
_COMPARISONS = {
    "==": "=",
    "eq": "=",
    "!=": "!=",
    "ne": "!=",
    "<": "<",
    "lt": "<",
    "<=": "<=",
    "le": "<=",
    ">": ">",
    "gt": ">",
    ">=": ">=",
    "ge": ">=",
}
_AND, _OR, _NOT = ("&&", "and"), ("||", "or"), ("!", "not")
_CONSTANTS = frozenset(("true", "false", "null"))
_RESERVED = KEYWORDS | frozenset((*_COMPARISONS, "and", "or", "not", "empty", "div", "mod"))
_ESCAPE = re.compile(r"\\(.)")


class NotSimple(Exception):
    """The text is more than comparisons of paths and literals."""


def rewrite(text: str) -> str | None:
    """Return the FEEL expression that ``${…}`` means, or None where it is not a simple one.

    Simple are comparisons (``== != < <= > >=`` or their words), ``&& || !`` or their words,
    parentheses, dotted paths, numbers, strings, ``true``, ``false`` and ``null``.
    """
    match = _WRAPPED.fullmatch(text) if len(text) <= LONGEST else None
    if match is None:
        return None
    try:
        return _Rewriter(_words(match.group(1))).whole()
    except NotSimple:
        return None


def _words(text: str) -> list[tuple[str, str]]:
    found, at, end = [], 0, len(text.rstrip())
    while at < end:
        match = _WORDS.match(text, at)
        if match is None or match.lastgroup is None:
            raise NotSimple
        found.append((match.lastgroup, match.group(match.lastgroup)))
        at = match.end()
    return found


class _Rewriter:
    def __init__(self, words: list[tuple[str, str]]) -> None:
        self._words = [*words, ("end", "")]
        self._at = 0
        self._depth = 0

    def whole(self) -> str:
        found = self._any_of()
        if self._words[self._at][0] != "end":
            raise NotSimple
        return found

    def _take(self, *words: str) -> str | None:
        kind, word = self._words[self._at]
        if kind in ("sign", "path") and word in words:
            self._at += 1
            return word
        return None

    def _any_of(self) -> str:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotSimple
        parts = [self._all_of()]
        while self._take(*_OR):
            parts.append(self._all_of())
        self._depth -= 1
        return " or ".join(parts)

    def _all_of(self) -> str:
        parts = [self._comparison()]
        while self._take(*_AND):
            parts.append(self._comparison())
        return " and ".join(parts)

    def _comparison(self) -> str:
        left = self._operand()
        sign = self._take(*_COMPARISONS)
        return left if sign is None else f"{left} {_COMPARISONS[sign]} {self._operand()}"

    def _operand(self) -> str:
        if self._take(*_NOT):
            return f"not({self._negated()})"
        if self._take("("):
            found = self._any_of()
            if not self._take(")"):
                raise NotSimple
            return f"({found})"
        minus = "-" if self._take("-") else ""
        kind, word = self._words[self._at]
        self._at += 1
        if kind == "number":
            return minus + word
        if minus or kind not in ("string", "path"):
            raise NotSimple
        return _string(word) if kind == "string" else self._path(word)

    def _negated(self) -> str:
        self._depth += 1
        if self._depth > DEEPEST:
            raise NotSimple
        found = self._operand()
        self._depth -= 1
        return found[1:-1] if found.startswith("(") else found

    def _path(self, word: str) -> str:
        parts = [part.strip() for part in word.split(".")]
        if word in _CONSTANTS:
            return word
        if self._words[self._at][1] == "(" or not _RESERVED.isdisjoint(parts):
            raise NotSimple
        return ".".join(parts)


def _string(word: str) -> str:
    plain = _ESCAPE.sub(r"\1", word[1:-1])
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'
