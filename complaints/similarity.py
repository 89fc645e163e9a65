"""How alike two descriptions are, and which complaints are about the same problem."""

import re
from collections import Counter
from decimal import Decimal
from itertools import pairwise
from unicodedata import normalize

LIKENESS_OF_A_REPEAT = Decimal("0.18")
"""From here on a second text of one customer about one order may be the same matter.

A default; no source gives one. It errs on the side of asking, since a person confirms: tellings of
one matter share a fifth to a half of their pairs, other matters at most a sixth.
"""

_HAN = r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_RUNS = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_FOUR_PLACES = Decimal("0.0001")


def problem_key(product: str, category: str) -> str:
    """Give the key under which complaints about the same problem are counted.

    Args:
        product: name or model as typed; width, case, spaces and punctuation do not matter.
        category: code of the category, e.g. ``product.quality``; kept as it is.

    Returns:
        ``<product>|<category>``; nothing personal goes in.

    Source:
        Requirement R-090, the same problem five times in seven days.
    """
    return f"{''.join(_runs(product))}|{category}"


def similarity(one: str, other: str) -> Decimal:
    """Compare two short texts, Chinese or English, by their pairs of neighbouring characters.

    Width, case, spaces and punctuation do not matter; pairs do not reach across them. Symmetric.

    Returns:
        The Dice coefficient from 0 (nothing shared) to 1 (the same pairs), four decimal places;
        0 if a text has neither letter nor digit.

    Source:
        Requirement R-036, repeated contact about one matter.
    """
    left, right = _bigrams(one), _bigrams(other)
    if not left or not right:
        return Decimal(0).quantize(_FOUR_PLACES)
    shared = (left & right).total()
    return (Decimal(2 * shared) / (left.total() + right.total())).quantize(_FOUR_PLACES)


def _runs(text: str) -> list[str]:
    return _RUNS.findall(normalize("NFKC", text).casefold())


def _bigrams(text: str) -> Counter[str]:
    return Counter(pair for run in _runs(text) for pair in _pairs(run))


def _pairs(run: str) -> list[str]:
    return [run] if len(run) == 1 else [a + b for a, b in pairwise(run)]
