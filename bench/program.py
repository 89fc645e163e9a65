"""Measures the rows that are asked for and tells what came out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from bench import surroundings
from bench.grounds import Grounds
from bench.report import Line, head, table
from bench.result import POSTGRESQL, SQLITE, Measured, Row, Unmeasurable
from bench.rows import ROWS
from engine.clock import SystemClock, moment
from engine.errors import EngineError

RESULTS = Path(__file__).with_name("results")


@click.command()
@click.option("--only", multiple=True, help="Rows by name; more than one may be given.")
@click.option("--on", type=click.Choice([SQLITE, POSTGRESQL]), help="One database only.")
@click.option("--quick", is_flag=True, help="A look at every row instead of a measurement.")
def main(only: tuple[str, ...], on: str | None, quick: bool) -> None:
    """Measure; the table goes to the output and to bench/results. Judges nothing."""
    rows = chosen(only)
    begun = moment(SystemClock().now()).astimezone(UTC)
    lines = list(_measure(rows, on, quick=quick))
    told = head(
        f"{begun:%Y-%m-%d %H:%M} UTC",
        surroundings.machine(),
        surroundings.versions(),
        quick=quick,
    )
    text = f"{told}\n{table(lines)}"
    click.echo(text)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{_name(begun, quick=quick)}.md").write_text(text, encoding="utf-8")


def chosen(only: Sequence[str]) -> list[Row]:
    """The rows with these names, or all of them.

    Raises:
        click.UsageError: there is no such row.
    """
    unknown = sorted(set(only) - {row.name for row in ROWS})
    if unknown:
        names = ", ".join(row.name for row in ROWS)
        raise click.UsageError(f"no row called {', '.join(unknown)}; there are {names}")
    return [row for row in ROWS if not only or row.name in only]


def _measure(rows: Sequence[Row], on: str | None, *, quick: bool) -> Iterator[Line]:
    with Grounds(quick=quick) as grounds:
        for row in rows:
            for kind in row.grounds or ("",):
                if on is not None and kind not in ("", on):
                    continue
                click.echo(f"{row.name} {kind}".strip(), err=True)
                load = surroundings.load()
                for measured in _of(row, kind, grounds):
                    yield Line(row=row.name, ground=kind, load=load, measured=measured)


def _of(row: Row, kind: str, grounds: Grounds) -> list[Measured]:
    try:
        with grounds.ground(kind) as ground:
            return row.measure(ground)
    except Unmeasurable as reason:
        return [Measured(what=row.name, value=f"not measured: {reason}")]
    except (EngineError, RuntimeError, OSError) as problem:
        click.echo(f"{row.name} {kind}: {problem}", err=True)
        return [Measured(what=row.name, value=f"failed: {type(problem).__name__}", is_met=False)]


def _name(begun: datetime, *, quick: bool) -> str:
    return f"{begun:%Y-%m-%d-%H%M}{'-quick' if quick else ''}"
