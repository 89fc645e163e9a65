r"""Character classes of XML Schema that have no short form on the engine, written as ranges.

Such are a subtraction, ``[a-z-[aeiou]]``, and what stands for all but some: ``[\W_]``.
"""

from functools import lru_cache

from feel.library.blocks import of_block
from feel.library.code_points import Ranges, all_but, folded, of_category, union, without

DEEPEST = 8
"""Classes that are subtracted from each other."""
EMPTY = r"[^\x{0}-\x{10FFFF}]"
_CHARACTERS = {r"\n": "\n", r"\r": "\r", r"\t": "\t"}
_LETTERS = {"i": ("L", "_:"), "c": ("LMN", "_:.-·")}


def written(words: list[str], *, folds: bool) -> str | None:
    """The class that ``words`` spell, as one of ranges; None if it is none.

    Args:
        words: its characters and escapes, both brackets included.
        folds: upper and lower case count alike, on both sides of a subtraction.
    """
    try:
        found, end = _class(words, 1, folds=folds, depth=1)
    except (IndexError, ValueError):
        return None
    if end != len(words):
        return None
    return f"[{''.join(shown(*pair) for pair in found)}]" if found else EMPTY


def _class(words: list[str], at: int, *, folds: bool, depth: int) -> tuple[Ranges, int]:
    """The set of the class whose ``[`` stands before ``at``, and where what follows it begins.

    Raises:
        ValueError: it is malformed, or too deep.
        IndexError: it does not end.
    """
    if depth > DEEPEST:
        raise ValueError(at)
    is_negated = words[at] == "^"
    at += is_negated
    members: set[Ranges] = set()
    minus: Ranges = ()
    while words[at] != "]" or not members:
        if words[at : at + 2] == ["-", "["]:
            minus, at = _class(words, at + 2, folds=folds, depth=depth + 1)
            break
        member, at = _member(words, at)
        members.add(member)
    held = union(*members)
    if words[at] != "]":
        raise ValueError(at)
    if folds:
        held = folded(held)
    return without(all_but(held) if is_negated else held, minus), at + 1


def _member(words: list[str], at: int) -> tuple[Ranges, int]:
    """A character, a range of them or an escape, and where what follows it begins."""
    first = _of(words[at])
    if words[at + 1] != "-" or words[at + 2] in ("]", "["):
        return first, at + 1
    low, high = _only(first), _only(_of(words[at + 2]))
    if low > high:
        raise ValueError(words[at])
    return ((low, high),), at + 3


def _only(held: Ranges) -> int:
    ((low, high),) = held
    if low != high:
        raise ValueError(held)
    return low


@lru_cache(maxsize=256)
def _of(word: str) -> Ranges:
    kind = word[1:2]
    if word[0] != "\\" or not kind.isalpha() or word in _CHARACTERS:
        one = ord(_CHARACTERS.get(word, word[-1]))
        if word == "[":
            raise ValueError(word)
        return ((one, one),)
    held = block(word)
    if held is not None:
        return held
    held = of_category(word[3:-1]) if kind in "pP" else _named(kind.lower())
    return held if kind.islower() else all_but(held)


def block(word: str) -> Ranges | None:
    r"""What ``\p{Is…}`` or ``\P{Is…}`` stands for; None where ``word`` is another thing.

    Raises:
        ValueError: there is no such block.
    """
    if word[:5] not in (r"\p{Is", r"\P{Is"):
        return None
    held = of_block(word[5:-1])
    return held if word[1] == "p" else all_but(held)


def _named(kind: str) -> Ranges:
    if kind == "d":
        return of_category("Nd")
    if kind == "s":
        return union((ord(one), ord(one)) for one in "\t\n\r ")
    if kind == "w":
        return all_but(union(*(of_category(one) for one in "PZC")))
    categories, others = _LETTERS[kind]
    return union(*(of_category(one) for one in categories), ((ord(c), ord(c)) for c in others))


def shown(low: int, high: int) -> str:
    """A code point or a range of them, as the engine reads it within a class."""
    return rf"\x{{{low:X}}}" if low == high else rf"\x{{{low:X}}}-\x{{{high:X}}}"
