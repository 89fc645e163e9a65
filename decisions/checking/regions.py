"""A column cut into regions within which every cell of the column answers alike.

Numbers are cut at each value that a cell mentions (below it, at it, above it), texts into those
mentioned and all others, booleans into two. A cell is then a set of regions, held as the bits of
an integer, and overlaps and gaps become arithmetic. Null is a region of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from decisions.cells import Bound, SimpleCell, Span, understand, values_of
from decisions.clauses import InputClause
from decisions.item_types import (
    ANY,
    BOOLEAN,
    INTEGER,
    NUMBER,
    STRING,
    ItemType,
    allowed_texts,
    bare,
)

OTHER = "…"
"""Stands for all texts that no cell mentions."""


@dataclass(frozen=True, slots=True)
class Region:
    """One region: a value, the open span between two, or all other texts.

    ``is_between_integers`` marks a span with no whole number inside.
    """

    text: str
    low: Decimal | str | bool | None
    high: Decimal | str | bool | None
    is_between_integers: bool = False


NULL = Region("null", None, None)


@dataclass(frozen=True, slots=True)
class Column:
    """The regions of a column, null last, and what the cell of each rule takes of them.

    ``must`` are regions in which the cell surely matches, ``may`` those in which it could: of a
    cell that is not understood none, and all. ``is_whole`` says that every region can really
    occur: the input is a plain variable, not an expression with only some values.
    """

    regions: tuple[Region, ...]
    must: tuple[int, ...]
    may: tuple[int, ...]
    is_whole: bool

    @property
    def everything(self) -> int:
        """All regions, null among them."""
        return (1 << len(self.regions)) - 1

    @property
    def null(self) -> int:
        """The region of null alone."""
        return 1 << len(self.regions) - 1


def column_of(clause: InputClause, variable: ItemType, texts: Sequence[str]) -> Column:
    """Cut a column; ``variable`` is the type of the variable where the input is a plain one.

    ``texts`` are the cells, "" or "-" for anything.
    """
    wanted = clause.wanted if bare(clause.wanted) is not ANY else variable
    cells = [understand(text) for text in texts]
    allowed = [clause.allowed_text, *allowed_texts(wanted), *allowed_texts(variable)]
    limits = [cell for cell in map(understand, allowed) if cell is not None]
    known = [cell for cell in cells if cell is not None]
    kind = _kind(wanted, known)
    regions = (*_limited(kind, [*known, *limits], limits), NULL)
    everything = (1 << len(regions)) - 1
    must, may = [], []
    for text, cell in zip(texts, cells, strict=True):
        surely, maybe = 0, everything
        if text in ("", "-"):
            surely = everything
        elif cell is not None and kind is not None:
            surely, maybe = _taken(cell, regions, kind)
        must.append(surely)
        may.append(maybe)
    is_plain = len(clause.reads) == 1 and clause.text == ".".join(next(iter(clause.reads)))
    return Column(regions, tuple(must), tuple(may), is_plain or kind is BOOLEAN)


def _limited(
    kind: ItemType | None, cells: Sequence[SimpleCell], limits: Sequence[SimpleCell]
) -> tuple[Region, ...]:
    """Cut, and drop what the allowed values rule out."""
    if kind is None:
        return (Region("*", None, None),)
    regions = _cut(kind, cells)
    for limit in limits:
        _, possible = _taken(limit, (*regions, NULL), kind)
        regions = tuple(r for number, r in enumerate(regions) if possible >> number & 1)
    return regions


def _kind(wanted: ItemType, cells: Sequence[SimpleCell]) -> ItemType | None:
    """Return NUMBER, INTEGER, STRING or BOOLEAN; guessed from the cells where untyped."""
    kind = bare(wanted)
    if kind in (NUMBER, INTEGER, STRING, BOOLEAN):
        return kind
    if kind is not ANY:
        return None
    classes = {type(v) for cell in cells for v in values_of(cell) if v is not None}
    if len(classes) != 1:
        return None
    return {Decimal: NUMBER, str: STRING, bool: BOOLEAN}[classes.pop()]


def _cut(kind: ItemType, cells: Sequence[SimpleCell]) -> tuple[Region, ...]:
    if kind is BOOLEAN:
        return (Region("true", True, True), Region("false", False, False))
    found = {value for cell in cells for value in values_of(cell)}
    if kind is STRING:
        texts = sorted(value for value in found if isinstance(value, str))
        return (*(Region(f'"{text}"', text, text) for text in texts), Region(OTHER, None, None))
    numbers = sorted(value for value in found if isinstance(value, Decimal))
    return tuple(_numbers(numbers, is_integer=kind is INTEGER))


def _numbers(points: Sequence[Decimal], *, is_integer: bool) -> list[Region]:
    if not points:
        return [Region("*", None, None)]
    regions = [Region(f"< {points[0]}", None, points[0])]
    for number, point in enumerate(points):
        regions.append(Region(str(point), point, point))
        if number + 1 == len(points):
            break
        after = points[number + 1]
        is_between = after.to_integral_value() <= point.to_integral_value() + 1 and (
            point == point.to_integral_value() and after == after.to_integral_value()
        )
        if not (is_integer and is_between):
            regions.append(Region(f"({point}..{after})", point, after, is_between))
    regions.append(Region(f"> {points[-1]}", points[-1], None))
    return regions


def _taken(cell: SimpleCell, regions: Sequence[Region], kind: ItemType) -> tuple[int, int]:
    """Return the regions in which a cell surely matches, and those in which it could.

    A negated comparison with null is neither true nor false, so null is only possible there.
    """
    null, everything = 1 << len(regions) - 1, (1 << len(regions)) - 1
    taken = 0
    for span in cell.spans:
        if _is_point(span) and span.low is not None and span.low.value is None:
            taken |= null
        elif not _is_sayable(span, kind):
            return 0, everything
        else:
            for number, region in enumerate(regions[:-1]):
                taken |= _covers(span, region) << number
    if not cell.is_not:
        return taken, taken
    may = everything & ~taken
    return (may if all(map(_is_point, cell.spans)) else may & ~null), may


def _is_point(span: Span) -> bool:
    return span.low is not None and span.low == span.high


def _is_sayable(span: Span, kind: ItemType) -> bool:
    wanted = str if kind is STRING else bool if kind is BOOLEAN else Decimal
    bounds = [bound for bound in (span.low, span.high) if bound is not None]
    if not all(type(bound.value) is wanted for bound in bounds):
        return False
    return wanted is Decimal or _is_point(span)


def _covers(span: Span, region: Region) -> bool:
    if span.low is not None and _is_point(span):
        return region.low == region.high == span.low.value and region.low is not None
    return _is_above(span.low, region) and _is_below(span.high, region)


def _is_above(bound: Bound | None, region: Region) -> bool:
    """Say whether the whole region lies at or above the lower bound."""
    if bound is None:
        return True
    if region.low is None:
        return False
    is_point = region.low == region.high
    return _less(bound.value, region.low) or (
        bound.value == region.low and (bound.is_included or not is_point)
    )


def _is_below(bound: Bound | None, region: Region) -> bool:
    if bound is None:
        return True
    if region.high is None:
        return False
    is_point = region.low == region.high
    return _less(region.high, bound.value) or (
        bound.value == region.high and (bound.is_included or not is_point)
    )


def _less(a: Decimal | str | bool | None, b: Decimal | str | bool | None) -> bool:
    return isinstance(a, Decimal) and isinstance(b, Decimal) and a < b
