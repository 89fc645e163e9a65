"""Reads comma-separated values as offices save them: UTF-8, UTF-16 or GB 18030."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass

from complaints.errors import BadSheet

MOST_BYTES = 200_000_000
_DELIMITERS = ",;\t"
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """The texts of one row by column. ``line`` is where it begins in the file, from 1."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns of a table, and its rows without the empty ones."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_sheet(source: bytes) -> Sheet:
    """Read a table with a header.

    Raises:
        BadSheet: more than 200 MB, not text in a known encoding, without header, with a column
            twice or without name, or a row with more cells than columns.
    """
    if len(source) > MOST_BYTES:
        raise BadSheet(problem="too_large", most=MOST_BYTES)
    text = _decoded(source)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
    try:
        header = next(reader, None)
        if not header:
            raise BadSheet(problem="header_missing")
        columns = tuple(name.strip() for name in header)
        _ensure_names(columns)
        return Sheet(columns, tuple(_rows(reader, columns)))
    except csv.Error:
        raise BadSheet(problem="quotes", line=reader.line_num) from None


def _decoded(source: bytes) -> str:
    marked = next((name for mark, name in _MARKS if source.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            return source.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise BadSheet(problem="encoding")


def _delimiter(text: str) -> str:
    """That which the header has most of; the first of them for a single column."""
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def _ensure_names(columns: tuple[str, ...]) -> None:
    for place, name in enumerate(columns):
        if not name:
            raise BadSheet(problem="column_unnamed", column=place + 1)
        if name in columns[:place]:
            raise BadSheet(problem="column_twice", column=name[:60])


def _rows(reader: Iterator[list[str]], columns: tuple[str, ...]) -> Iterator[Row]:
    begins = 2
    for cells in reader:
        line, begins = begins, reader.line_num + 1  # type: ignore[attr-defined]  # of csv.reader
        if len(cells) > len(columns):
            raise BadSheet(problem="row_too_long", line=line)
        texts = [cell.strip() for cell in cells]
        if any(texts):
            yield Row(line, dict(zip(columns, texts, strict=False)))
