"""Who there is, by number; read at most once a request."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, cast

from flask import g

from admin.context import handed, words
from engine.model import SYSTEM
from engine.queries import Groups, People

if TYPE_CHECKING:
    from engine.model import Actor


def roster() -> Mapping[int, Actor]:
    """All active people: whose names stand on lists that everybody sees."""
    if "roster" not in g:
        g.roster = {person.id: person for person in handed().engine.ask(People(), SYSTEM)}
    return cast("Mapping[int, Actor]", g.roster)


def group_names() -> Mapping[str, tuple[str, str]]:
    """The Chinese and the English name of each group, by its id."""
    if "group_names" not in g:
        g.group_names = {
            group["id"]: (group["name_zh"], group["name_en"])
            for group in handed().engine.ask(Groups(), SYSTEM)
        }
    return cast("Mapping[str, tuple[str, str]]", g.group_names)


def group_words(groups: Iterable[str]) -> tuple[str, ...]:
    """The names of ``groups`` in the reader's language; an unknown one goes by its id."""
    names, spoken = group_names(), words()
    return tuple(spoken.pick(*names.get(group, (group, group))) for group in groups)
