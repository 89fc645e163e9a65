"""What is kept of a text so that it is found again, and what of a question is looked for.

Width and case do not matter (NFKC, casefold). A text falls into runs of one kind:

- Han: every pair of neighbours. ``围巾没到`` is found by ``围巾``, ``没到`` and by all of it.
- Letters: every beginning of the word from two letters on. ``kettle`` is found by ``kett``.
- Digits: every beginning and every end from two digits on. ``13800139000`` is found by ``138``,
  ``9000`` and the whole; of a mobile number also by its middle, since people write 138 0013 9000.

One character alone finds nothing: it would find half of everything.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from unicodedata import normalize

MOST_TYPED = 100
"""So many characters of a question are looked at."""

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUNS = re.compile(rf"([{_HAN}]+)|([0-9]+)|([^\W\d_{_HAN}]+)")
_NUMBER = re.compile(r"[+(]?[0-9][0-9 ()./\-]*[0-9]")
_MOBILE = re.compile(r"1[0-9]{10}")
_LETTERS, _DIGITS = 16, 20
_MOST_OF_A_TEXT = 4000


def words_of(text: str) -> set[str]:
    """What finds ``text``; of a very long one, what finds its first 4,000 characters."""
    plain = _plain(text[:_MOST_OF_A_TEXT])
    found = {word for han, digits, letters in _runs(plain) for word in _kept(han, digits, letters)}
    if _NUMBER.fullmatch(plain):
        together = re.sub(r"\D", "", plain)
        found.update(_of_digits(together), _of_digits(together.removeprefix("86")))
    return found


def wanted_words(question: str) -> tuple[str, ...]:
    """What a text must have, all of it, to be an answer; nothing if the question is too short.

    Digits with signs between them are looked for part by part, as they were written.
    """
    asked: dict[str, None] = {}
    for han, digits, letters in _runs(_plain(question[:MOST_TYPED])):
        asked.update(dict.fromkeys(_asked(han, digits, letters)))
    return tuple(asked)


def _plain(text: str) -> str:
    return normalize("NFKC", text).strip().casefold()


def _runs(plain: str) -> list[tuple[str, str, str]]:
    return _RUNS.findall(plain)


def _kept(han: str, digits: str, letters: str) -> Iterator[str]:
    if han:
        return _pairs(han)
    return _of_digits(digits) if digits else _beginnings(letters[:_LETTERS])


def _asked(han: str, digits: str, letters: str) -> Iterator[str]:
    if han:
        yield from _pairs(han)
    elif len(digits) > 1:
        yield digits[:_DIGITS]
    elif len(letters) > 1:
        yield letters[:_LETTERS]


def _pairs(han: str) -> Iterator[str]:
    return (one + other for one, other in pairwise(han))


def _beginnings(word: str) -> Iterator[str]:
    return (word[:size] for size in range(2, len(word) + 1))


def _of_digits(digits: str) -> Iterator[str]:
    yield from _beginnings(digits[:_DIGITS])
    yield from (digits[-size:] for size in range(2, min(len(digits), _DIGITS) + 1))
    if _MOBILE.fullmatch(digits):
        yield digits[3:7]
