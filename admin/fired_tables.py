"""The decisions that a step made, as the tables that were asked: which rows matched."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from admin.code_words import coded
from admin.context import handed
from admin.decision_tables import decision_tables
from decisions.document import parse
from decisions.xml_elements import attribute, child, children, text_of
from engine.model import SYSTEM
from engine.queries import Definitions, Source

if TYPE_CHECKING:
    from admin.words import Words
    from engine.model import Definition, Event

_AROUND = 1
_TEXT = re.compile(r'"([^"]*)"')


@dataclass(frozen=True, slots=True)
class FiredRow:
    """A row of a table, its number from 1; empty cells hold for anything."""

    number: int
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    is_hit: bool


@dataclass(frozen=True, slots=True)
class FiredTable:
    """A table as it was published then, cut to the rows that matched and their neighbours."""

    name: str
    version: int
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    rows: tuple[FiredRow, ...]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A table of a file: labels of its columns, and by rule id the texts of its cells."""

    version: int
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    rules: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]]


def fired_tables(event: Event, release: int, words: Words) -> tuple[FiredTable, ...]:
    """The tables that ``event`` asked, in order; one that is not published is left out."""
    drawn = _tables_of(release)
    asked = [effect for effect in event.content.get("effects", ()) if effect["e"] == "decided"]
    names = decision_tables(release)
    return tuple(
        FiredTable(
            name=words.pick(names[key].name.zh, names[key].name.en),
            version=drawn[key].version,
            inputs=drawn[key].inputs,
            outputs=drawn[key].outputs,
            rows=tuple(_near(list(_rows(drawn[key], set(effect["rows"]), words)))),
        )
        for effect in asked
        if (key := effect["decision"]) in drawn
    )


def _tables_of(release: int) -> dict[str, _Drawn]:
    listed = handed().engine.ask(Definitions(release=release), SYSTEM)
    drawn = (_read(definition) for definition in listed if definition.kind == "dmn")
    return {key: table for tables in drawn for key, table in tables.items()}


@lru_cache(maxsize=256)
def _read(definition: Definition) -> Mapping[str, _Drawn]:
    source = handed().engine.ask(Source(definition=definition.id), SYSTEM)
    found = {}
    for decision in children(parse(source).root, "decision"):
        table, key = child(decision, "decisionTable"), attribute(decision, "id")
        if table is None or key is None:
            continue
        asked = (child(column, "inputExpression") for column in children(table, "input"))
        found[key] = _Drawn(
            version=definition.version,
            inputs=tuple(
                attribute(column, "label") or ("" if inner is None else text_of(inner, "text"))
                for column, inner in zip(children(table, "input"), asked, strict=True)
            ),
            outputs=tuple(
                attribute(column, "label") or attribute(column, "name") or ""
                for column in children(table, "output")
            ),
            rules={
                attribute(rule, "id") or "": (
                    tuple(text_of(cell, "text").strip() for cell in children(rule, "inputEntry")),
                    tuple(text_of(cell, "text").strip() for cell in children(rule, "outputEntry")),
                )
                for rule in children(table, "rule")
            },
        )
    return found


def _rows(table: _Drawn, hits: set[str], words: Words) -> Iterator[FiredRow]:
    for number, (rule, cells) in enumerate(table.rules.items(), 1):
        inputs, outputs = (tuple(_cell(text, words) for text in texts) for texts in cells)
        yield FiredRow(number, inputs, outputs, is_hit=rule in hits)


def _cell(text: str, words: Words) -> str:
    """A cell as its owner wrote it, codes in words; empty where anything will do."""
    return "" if text == "-" else _TEXT.sub(lambda found: coded(found[1], words), text)


def _near(rows: Sequence[FiredRow]) -> Iterator[FiredRow]:
    hits = [place for place, row in enumerate(rows) if row.is_hit]
    for place, row in enumerate(rows):
        if any(abs(place - hit) <= _AROUND for hit in hits):
            yield row
