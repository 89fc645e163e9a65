r"""Blocks of Unicode, under the names that patterns of XML Schema give them: ``\p{IsHebrew}``."""

from functools import cache
from pathlib import Path

from feel.library.code_points import Ranges, union

_FILE = Path(__file__).with_name("blocks.txt")
_FORMER = {
    "Greek": ("GreekandCoptic",),
    "CombiningMarksforSymbols": ("CombiningDiacriticalMarksforSymbols",),
    "PrivateUse": (
        "PrivateUseArea",
        "SupplementaryPrivateUseArea-A",
        "SupplementaryPrivateUseArea-B",
    ),
}
"""Names of Unicode 3.1, which XML Schema keeps, by those of today."""


def of_block(name: str) -> Ranges:
    """The code points of a block; its name is that of Unicode without blanks.

    Raises:
        ValueError: Unicode has none of that name, or it holds halves of characters.

    Source:
        XML Schema Part 2, appendix F.1.1 "Block Escape".
    """
    found = [_blocks().get(known) for known in _FORMER.get(name, (name,))]
    if None in found:
        raise ValueError(name)
    return union(pair for pair in found if pair is not None)


@cache
def _blocks() -> dict[str, tuple[int, int]]:
    found = {}
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        span, _, name = line.partition("; ")
        low, high = (int(end, 16) for end in span.split(".."))
        if not 0xD800 <= low <= 0xDFFF:
            found["".join(name.split())] = (low, high)
    return found
