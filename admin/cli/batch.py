"""Questions one a line, answers one a line and in the same order."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import click

from admin.cli.output import line
from admin.cli.trouble import Refused, explained, troubles
from admin.cli.values import parse

Row = dict[str, Any]


def answer_lines(file: str, answer: Callable[[Row], Row], empty: Row) -> None:
    """Answer every line of a file; one that cannot be answered gets ``empty`` with its error.

    Args:
        file: JSON Lines in UTF-8; empty lines are passed over.
        answer: of one parsed line.
        empty: the answer without a value.

    Raises:
        OSError: the file cannot be read.
        Refused: it is not UTF-8.
    """
    for text in _lines(Path(file)):
        click.echo(line(_answered(text, answer, empty)))


def faulty(problem: Exception, empty: Row) -> Row:
    """``empty`` with what went wrong."""
    trouble = explained(problem)
    return {**empty, "error": {"code": trouble.code, "message": trouble.message}}


def _lines(path: Path) -> list[str]:
    """Only line feeds end a line: JSON allows the other separators of Unicode within texts."""
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except UnicodeDecodeError:
        raise Refused("file_not_utf8", file=str(path)) from None
    return [text for text in lines if text.strip()]


def _answered(text: str, answer: Callable[[Row], Row], empty: Row) -> Row:
    try:
        row = parse(text)
        if not isinstance(row, dict):
            raise Refused("line_not_an_object")
        return answer(row)
    except troubles() as problem:
        return faulty(problem, empty)


def text_of(row: Row, name: str) -> str:
    """The text that a question needs under ``name``.

    Raises:
        Refused: there is none.
        UnicodeError: it has half a character in it.
    """
    found = row.get(name)
    if not isinstance(found, str):
        raise Refused("text_missing", name=name)
    found.encode()
    return found


def names_of(row: Mapping[str, Any]) -> list[str]:
    """The names of the files that a question is about, one at least.

    Raises:
        Refused: there are none.
        FileNotFoundError: a name that no file can have.
    """
    names = row.get("files")
    if not isinstance(names, list) or not names or not all(isinstance(n, str) for n in names):
        raise Refused("files_missing")
    for name in names:
        if "\0" in name:  # the system takes it for the end of the name
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
    return names
