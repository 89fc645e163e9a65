"""A decision table in pieces: its columns, and each row with what stands in its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from engine.changes.piece import Piece

_COLUMNS = ("input", "output", "annotation")


def column_names(table: etree._Element) -> tuple[str, ...]:
    """What stands above the columns, inputs first, as the cells of a row are ordered.

    A name that stands above several columns gets the number of its column behind it.
    """
    names: list[str] = []
    for kind in _COLUMNS:
        for column in _children(table, kind):
            name = column.get("label") or column.get("name") or _expression(column)
            names.append(name if name and name not in names else f"{name} {len(names) + 1}".strip())
    return tuple(names)


def rule_pieces(table: etree._Element, columns: Sequence[str]) -> Iterator[Piece]:
    """Columns, then rows: a row is named by its number, its facts are cells by column."""
    parent = table.get("id", "")
    for kind in _COLUMNS:
        for column in _children(table, kind):
            if column.get("id"):
                yield _column(column, kind, parent)
    for number, rule in enumerate(_children(table, "rule"), 1):
        yield Piece(
            id=rule.get("id") or f"{parent}#{number}",
            kind="rule",
            name=str(number),
            parent=parent,
            facts=dict(_cells(rule, columns)),
            is_ordered=True,
        )


def _column(column: etree._Element, kind: str, parent: str) -> Piece:
    facts = {str(key): str(value) for key, value in column.attrib.items() if key != "id"}
    for below in column.iterdescendants():
        if isinstance(below.tag, str) and (text := (below.text or "").strip()):
            facts[f"{_tag(below.getparent())}.{_tag(below)}"] = text
    name = column.get("label") or column.get("name") or _expression(column)
    return Piece(id=column.get("id", ""), kind=kind, name=name, parent=parent, facts=facts)


def _cells(rule: etree._Element, columns: Sequence[str]) -> Iterator[tuple[str, str]]:
    at = 0
    for kind in ("inputEntry", "outputEntry", "annotationEntry"):
        for cell in _children(rule, kind):
            name = columns[at] if at < len(columns) else str(at + 1)
            yield name, _text(cell)
            at += 1
    note = "".join(_text_of(one) for one in _children(rule, "description"))
    if note:
        yield "description", note


def _expression(column: etree._Element) -> str:
    return "".join(_text(one) for one in _children(column, "inputExpression"))


def _text(cell: etree._Element) -> str:
    return "".join(_text_of(one) for one in _children(cell, "text"))


def _text_of(element: etree._Element) -> str:
    return (element.text or "").strip()


def _children(element: etree._Element, tag: str) -> list[etree._Element]:
    return [one for one in element if isinstance(one.tag, str) and _tag(one) == tag]


def _tag(element: etree._Element | None) -> str:
    return "" if element is None else etree.QName(element).localname
