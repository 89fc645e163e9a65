"""Text to tokens."""

import re
from typing import NamedTuple

from feel.errors import FeelLimit, FeelSyntaxError

LONGEST_TEXT = 65_536
"""Characters of source; longer ones meet the limit ``size``."""

_SPACE = r"\s\u0085\u180e\u200b\u2060\ufeff"
_SIGNS = r"\u2070-\u218f\u2c00-\u2fef\ufdf0-\ufdff\U00010000-\U000effff"
_START = rf"(?:[^\W\d]|[{_SIGNS}])"
_PART = rf"(?:\w|[\u00b7\u200c\u200d\u203f\u2040{_SIGNS}])"
_TOKEN = re.compile(
    rf"(?P<blank>(?:[{_SPACE}]|//[^\n\r]*|/\*(?s:.*?)\*/)+)"
    r"|(?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)"
    r'|(?P<string>"(?:[^"\\]|\\(?s:.))*")'
    rf"|(?P<name>{_START}{_PART}*)"
    r"|(?P<symbol>\*\*|\.\.|<=|>=|!=|->|(?s:.))"
)
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{6}|[nrt'\"\\])")
_PLAIN = {"n": "\n", "r": "\r", "t": "\t", "'": "'", '"': '"', "\\": "\\"}


class Token(NamedTuple):
    """One word of the source.

    Args:
        kind: ``name``, ``number``, ``string``, ``symbol`` or ``end``.
        text: as written; for a string what it stands for.
        position: characters from 0.
        end: position after its last character.
    """

    kind: str
    text: str
    position: int
    end: int


def tokenize(text: str) -> list[Token]:
    """Return the tokens of ``text``, the last of kind ``end``.

    Raises:
        FeelSyntaxError: a string or comment that never ends.
        FeelLimit: a text longer than ``LONGEST_TEXT``.
    """
    if len(text) > LONGEST_TEXT:
        raise FeelLimit(limit="size", at="source", length=len(text))
    found = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or "symbol"
        if kind == "blank":
            continue
        word = match.group()
        if kind == "string":
            word = unescaped(word[1:-1])
        elif word == '"' or (word == "/" and text.startswith("/*", match.start())):
            raise FeelSyntaxError(text=text, position=match.start(), problem="unclosed", found=word)
        found.append(Token(kind, word, match.start(), match.end()))
    found.append(Token("end", "", len(text), len(text)))
    return found


def unescaped(text: str) -> str:
    r"""Replace the escapes of a string literal; an unknown one, such as ``\s``, stays as it is."""
    if "\\" not in text:
        return text
    plain = _ESCAPE.sub(_escape, text)
    return plain.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _escape(match: re.Match[str]) -> str:
    word = match.group(1)
    if word[0] in "uU" and len(word) > 1:
        code = int(word[1:], 16)
        return chr(code) if code <= 0x10FFFF else "\ufffd"
    return _PLAIN[word]
