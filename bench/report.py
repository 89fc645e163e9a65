"""The table, in Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.result import Measured

_MARKS = {True: "yes", False: "**no**", None: ""}


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One line of the table: what was measured, where, and how busy the machine was."""

    row: str
    ground: str
    load: str
    measured: Measured


def head(begun: str, machine: str, versions: str, *, quick: bool) -> str:
    """What stands over the table."""
    kind = "A quick look, no measurement. " if quick else ""
    return f"# Bench, {begun}\n\n{kind}{machine}. {versions}.\n"


def table(lines: Sequence[Line]) -> str:
    """All lines, in order."""
    rows = [
        "| row | database | measure | value | to reach | reached | load |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    for line in lines:
        told = line.measured
        cells = (
            line.row,
            line.ground or "none",
            told.what,
            told.value,
            told.reach,
            _MARKS[told.is_met],
            line.load,
        )
        rows.append("| " + " | ".join(cell.replace("|", "/") for cell in cells) + " |")
    return "\n".join(rows) + "\n"
