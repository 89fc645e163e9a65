"""The search index as it is asked: how common words are, and what has all of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    exists,
    func,
    literal,
    select,
    union_all,
)

from engine.store.tables import search_word

FEW = 2000
"""A word with fewer entries leads to tasks; one with more is looked for on the way through them."""


def rarest_first(connection: Connection, words: Sequence[int]) -> tuple[list[int], bool] | None:
    """Words sorted by how many entries they have, and whether all of them lead to fewer than FEW.

    ``None`` if one of them finds nothing. At least one word.
    """
    named = word_parameters(words)
    found = {row[0]: row[1] for row in connection.execute(_how_common(len(words)), named)}
    if not all(found.values()):
        return None
    order = sorted(range(len(words)), key=lambda n: found[n])
    sorted_words = [words[n] for n in order]
    least = found[order[0]]
    if least == FEW and len(words) > 1:
        least = connection.scalar(_together(len(words)), word_parameters(sorted_words)) or 0
    return sorted_words, least < FEW


def word_parameters(words: Sequence[int]) -> dict[str, int]:
    """The parameters of ``has_words`` and ``found_instances``."""
    return {f"word{n}": word for n, word in enumerate(words)}


@cache
def _how_common(count: int) -> Any:
    return union_all(
        *(
            select(literal(n), func.count()).select_from(
                select(search_word.c.word)
                .where(search_word.c.word == bindparam(f"word{n}"))
                .limit(FEW)
                .subquery()
            )
            for n in range(count)
        )
    )


@cache
def _together(count: int) -> Any:
    found = (
        select(search_word.c.instance_id)
        .where(
            search_word.c.word == bindparam("word0"),
            *has_words(search_word.c.instance_id, range(1, count)),
        )
        .limit(FEW)
        .subquery()
    )
    return select(func.count()).select_from(found)


def has_words(instance: ColumnElement[int], numbers: range) -> list[ColumnElement[bool]]:
    """That ``instance`` is found by each of the words with these ``numbers``."""
    found: list[ColumnElement[bool]] = []
    for n in numbers:
        one = search_word.alias(f"w{n}")
        found.append(
            exists().where(one.c.word == bindparam(f"word{n}"), one.c.instance_id == instance)
        )
    return found


def found_instances(count: int) -> Any:
    """The instances that all of ``count`` words find; the first word should be the rarest."""
    return (
        select(search_word.c.instance_id)
        .where(
            search_word.c.word == bindparam("word0"),
            *has_words(search_word.c.instance_id, range(1, count)),
        )
        .distinct()
        .subquery("found")
    )
