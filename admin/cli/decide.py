"""``bihuan decide``: evaluate a decision of a DMN file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

import decisions
from admin.cli.batch import answer_lines, faulty, names_of, text_of
from admin.cli.decision_faults import decision_faults, warned
from admin.cli.output import json_option, line
from admin.cli.told import told
from admin.cli.trouble import Refused, explained, troubles
from admin.cli.values import context_of, plain, read_context
from decisions import Heading, Model, Outcome

EMPTY: dict[str, Any] = {"value": None, "matched": [], "warnings": []}


@click.command()
@click.argument("file", required=False, type=click.Path())
@click.option("--decision", help="Its name or id; not needed when the file holds one.")
@click.option("--input", "given", default="{}", help="Input data as a JSON object.")
@click.option("--batch", type=click.Path(), help="A file with one question as JSON a line.")
@json_option
def command(
    file: str | None, decision: str | None, given: str, batch: str | None, as_json: bool
) -> None:
    """Evaluate a decision of the DMN FILE.

    Exit 1: the file cannot be read as DMN, has no such decision, or a limit was met.
    """
    if batch is not None and file is None:
        answer_lines(batch, _row, EMPTY)
        return
    if batch is not None or file is None:
        raise Refused("file_or_batch")
    try:
        with decision_faults(file):
            model = decisions.read(Path(file).read_bytes(), name=file)
            inputs = read_context(given, "--input")
            outcome = decisions.evaluate(model, decision or _only(model), inputs)
            answer = _answer(outcome)
    except troubles() as problem:
        if not as_json:
            raise
        click.echo(line(faulty(problem, EMPTY)))
        sys.exit(explained(problem).exit_code)
    if as_json:
        click.echo(line(answer))
        return
    click.echo(line(answer["value"]))
    _comment(outcome)


def _comment(outcome: Outcome) -> None:
    """Say on the error stream how the answer came about."""
    click.echo(told("rows_matched", rows=list(outcome.matched)), err=True)
    for note in outcome.warnings:
        click.echo(warned(note), err=True)


def _only(model: Model) -> str:
    if len(model.decisions) != 1:
        raise Refused("decision_open", known=[found.name for found in model.decisions.values()])
    return next(iter(model.decisions))


def _answer(outcome: Outcome) -> dict[str, Any]:
    return {
        "value": plain(outcome.value),
        "matched": list(outcome.matched),
        "warnings": [{"code": w.code, "element_id": w.element_id} for w in outcome.warnings],
        "problem": outcome.problem,
    }


def _row(row: dict[str, Any]) -> dict[str, Any]:
    given = context_of(row.get("input"), "input")
    files = [Path(name) for name in names_of(row)]
    model = _model(files)
    with decision_faults(str(files[0])):
        if "service" in row:
            return _answer(decisions.evaluate_service(model, text_of(row, "service"), given))
        if "bkm" in row:
            return _answer(decisions.evaluate_knowledge(model, text_of(row, "bkm"), given))
        name = text_of(row, "decision") if row.get("decision") is not None else _only(model)
        return _answer(decisions.evaluate(model, name, given))


def _model(files: list[Path]) -> Model:
    """The first file, with the others offered to its imports and to those of each other."""
    others = files[1:]
    offered: list[Model] = []
    for place in decisions.in_reading_order([_heading(path) for path in others]):
        offered.append(_read(others[place], offered))
    return _read(files[0], offered)


def _heading(path: Path) -> Heading:
    with decision_faults(str(path)):
        return decisions.heading(path.read_bytes())


def _read(path: Path, offered: list[Model]) -> Model:
    with decision_faults(str(path)):
        return decisions.read(path.read_bytes(), name=path.name, imports=offered)
