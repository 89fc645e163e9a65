"""What a published decision table calls itself, its rows and its columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, cast

from flask import g

from admin.context import handed
from decisions.document import parse
from decisions.xml_elements import attribute, child, children, text_of
from engine.library import Name
from engine.model import SYSTEM
from engine.queries import Definitions, Source

if TYPE_CHECKING:
    from engine.model import Definition

_SOURCES = re.compile(r"[(（][^()（）]*\b[A-Z]{1,2}-\d+[^()（）]*[)）]|\s*\[A\]")
"""Where a row comes from, and that it was assumed: for who keeps the table, not for its readers."""


@dataclass(frozen=True, slots=True)
class TableRow:
    """``number`` counts from 1; ``reason`` is in the language of the table's owner."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class DecisionTable:
    """``rows`` by rule id, ``columns`` of the outputs: label by name, in order."""

    name: Name
    rows: Mapping[str, TableRow]
    columns: Mapping[str, str]


def decision_tables(release: int) -> Mapping[str, DecisionTable]:
    """The tables of a release, by the id of their decision; read at most once a request."""
    known = cast("dict[int, dict[str, DecisionTable]]", g.setdefault("decision_tables", {}))
    if release not in known:
        listed = handed().engine.ask(Definitions(release=release), SYSTEM)
        known[release] = _of(listed)
    return known[release]


def current_tables() -> Mapping[str, DecisionTable]:
    """The tables that new cases are decided by, by the id of their decision.

    Raises:
        NotFound: nothing is published.
    """
    listed = handed().engine.ask(Definitions(), SYSTEM)
    return _of(listed)


def _of(listed: Iterable[Definition]) -> dict[str, DecisionTable]:
    read = [_published(one) for one in listed if one.kind == "dmn"]
    return {key: table for tables in read for key, table in tables.items()}


def table_files() -> Mapping[str, tuple[Name, str]]:
    """What each current table is called, and the file it is in, by the id of its decision.

    Raises:
        NotFound: nothing is published.
    """
    listed = handed().engine.ask(Definitions(), SYSTEM)
    return {
        key: (table.name, one.file)
        for one in listed
        if one.kind == "dmn"
        for key, table in _published(one).items()
    }


def read_tables(source: bytes) -> Mapping[str, DecisionTable]:
    """The tables of a DMN file.

    Raises:
        DecisionRefused: it is none.
    """
    return dict(_tables(source))


@lru_cache(maxsize=256)
def _published(definition: Definition) -> Mapping[str, DecisionTable]:
    """The same bytes give the same tables: a definition knows the hash of its own."""
    return read_tables(handed().engine.ask(Source(definition=definition.id), SYSTEM))


def _tables(source: bytes) -> Iterator[tuple[str, DecisionTable]]:
    for decision in children(parse(source).root, "decision"):
        table = child(decision, "decisionTable")
        key = attribute(decision, "id")
        if table is None or key is None:
            continue
        zh = attribute(decision, "name") or key
        en = text_of(decision, "description").partition(" — ")[0]
        rules = enumerate(children(table, "rule"), 1)
        yield (
            key,
            DecisionTable(
                name=Name(zh, en if en and en.isascii() else zh),
                rows={
                    attribute(rule, "id") or f"rule-{number}": TableRow(
                        number, _SOURCES.sub("", text_of(rule, "description")).strip()
                    )
                    for number, rule in rules
                },
                columns={
                    attribute(output, "name") or key: attribute(output, "label") or ""
                    for output in children(table, "output")
                },
            ),
        )
