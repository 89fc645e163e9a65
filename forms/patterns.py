r"""``validate.pattern``: a JavaScript regular expression, run by an engine of linear time.

The browser tests patterns without anchors and without flags, so that what is counted are the units
of UTF-16: an emoji is two. RE2 reads nearly the same language;
this file writes the differences out (white space, ``.``, ``\u``), and refuses what would mean one
thing in the browser and another here, or what RE2 cannot promise in linear time (look-around,
back references).
"""

import re
from collections.abc import Callable, Iterator
from typing import Final

import re2

MAX_PATTERN: Final = 1_000
"""Longest pattern in characters."""

_SPACES: Final = (
    r"\t-\r\x20\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}"
)
_NOT_SPACES: Final = (
    r"\x00-\x08\x0e-\x1f\x21-\x{9f}\x{a1}-\x{167f}\x{1681}-\x{1fff}\x{200b}-\x{2027}"
    r"\x{202a}-\x{202e}\x{2030}-\x{205e}\x{2060}-\x{2fff}\x{3001}-\x{fefe}\x{ff00}-\x{10ffff}"
)
_SURROGATES: Final = 0xD800
_SHIFT: Final = 0xF0000 - _SURROGATES
"""From a surrogate to the character that stands for it here."""
_WIDE: Final = re.compile("[\ud800-\udfff\U00010000-\U0010ffff]")
_DOT: Final = r"[^\n\r\x{2028}\x{2029}]"
_TOKEN: Final = re.compile(
    r"""\\u(?P<unicode>[0-9A-Fa-f]{4})
    | \\x(?P<hex>[0-9A-Fa-f]{2})
    | \\(?P<escaped>.)
    | (?P<group>\((?!\?)|\(\?:|\(\?<[A-Za-z_]\w*>)
    | (?P<odd_group>\(\?)
    | (?P<plain>.)""",
    re.VERBOSE | re.DOTALL,
)
_SAME_ESCAPES: Final = frozenset("dDwWtnrfv")
_OUTSIDE_ESCAPES: Final = frozenset("bB")


class PatternRefused(ValueError):
    """The pattern has no meaning here that is both the browser's and linear in time."""


def compile_pattern(pattern: str) -> Callable[[str], bool]:
    """Compile a JavaScript pattern to a test "does it occur in this text?".

    Raises:
        PatternRefused: longer than ``MAX_PATTERN``, look-around, back reference, inline flags,
            a repetition over 1,000, a letter escape that JavaScript reads as a plain letter, or
            not a regular expression at all. Its argument is the reason in short.
    """
    if len(pattern) > MAX_PATTERN:
        raise PatternRefused("too_long")
    options = re2.Options()
    options.log_errors = False
    try:
        search = re2.compile("".join(_translate(_units(pattern))), options=options).search
    except re2.error as refused:
        raise PatternRefused(_reason(refused)) from refused

    def occurs(text: str) -> bool:
        return search(_units(text)) is not None

    return occurs


def _translate(pattern: str) -> Iterator[str]:
    in_class = False
    for token in _TOKEN.finditer(pattern):
        kind, text = token.lastgroup, token.group()
        if kind in ("unicode", "hex"):
            yield rf"\x{{{_unit(int(token.group(kind), 16)):x}}}"
        elif kind == "escaped":
            yield _escaped(token.group("escaped"), in_class=in_class)
        elif in_class:
            yield from _inside(text)
            in_class = text != "]"
        elif kind == "odd_group":
            raise PatternRefused("look_around_or_flags")
        elif text == "[":
            in_class = True
            yield _opening(pattern, token.end())
        else:
            yield _DOT if text == "." else text


def _units(text: str) -> str:
    """Write a text in units of UTF-16, one character each."""
    return _WIDE.sub(_pair, text)


def _pair(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(chr(_unit(int.from_bytes(units[at : at + 2]))) for at in range(0, len(units), 2))


def _unit(code: int) -> int:
    return code + _SHIFT if _SURROGATES <= code <= 0xDFFF else code


def _opening(pattern: str, after: int) -> str:
    if pattern.startswith(("]", "^]"), after):
        raise PatternRefused("empty_class")
    return "["


def _inside(text: str) -> Iterator[str]:
    for letter in text:
        yield r"\[" if letter == "[" else letter


def _escaped(letter: str, *, in_class: bool) -> str:
    if letter in "sS":
        ranges = _SPACES if letter == "s" else _NOT_SPACES
        return ranges if in_class else f"[{ranges}]"
    if in_class and letter == "b":
        return r"\x08"
    if letter in _SAME_ESCAPES or (letter in _OUTSIDE_ESCAPES and not in_class):
        return "\\" + letter
    if letter == "0":
        return r"\x00"
    if letter.isdigit():
        raise PatternRefused("back_reference")
    if letter.isalpha() and letter.isascii():
        raise PatternRefused("escape")
    return "\\" + letter if letter.isascii() and not letter.isspace() else letter


def _reason(refused: Exception) -> str:
    detail = refused.args[0] if refused.args else ""
    return detail.decode("utf-8", "replace") if isinstance(detail, bytes) else "not_text"
