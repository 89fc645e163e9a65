"""``bihuan decide``: evaluate a decision of a DMN file."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

import decisions
from admin.cli.output import json_option, line
from admin.cli.values import plain, read, revive
from decisions import DecisionError, Model
from feel import FeelError


@click.command()
@click.argument("file", required=False, type=click.Path(exists=True, dir_okay=False))
@click.option("--decision", help="Its name or id; not needed when the file holds one.")
@click.option("--input", "given", default="{}", help="Input data as JSON.")
@click.option("--batch", type=click.Path(exists=True, dir_okay=False), help="One JSON a line.")
@json_option
def command(
    file: str | None, decision: str | None, given: str, batch: str | None, as_json: bool
) -> None:
    """Evaluate a decision of the DMN FILE."""
    if batch is not None:
        for text in Path(batch).read_text(encoding="utf-8").splitlines():
            if text.strip():
                click.echo(line(_row(json.loads(text, parse_float=Decimal))))
        return
    if file is None:
        raise click.UsageError("a file or --batch")
    try:
        model = decisions.read(Path(file).read_bytes(), name=file)
        answer = _decide(model, decision or _only(model), read(given))
    except (DecisionError, FeelError, ValueError) as problem:
        click.echo(line(_problem(problem)) if as_json else str(problem), err=not as_json)
        sys.exit(1)
    if as_json:
        click.echo(line(answer))
        return
    click.echo(line(answer["value"]))
    click.echo(f"rows: {', '.join(answer['matched']) or '-'}", err=True)


def _only(model: Model) -> str:
    if len(model.decisions) != 1:
        raise click.UsageError(f"--decision: one of {', '.join(model.decisions)}")
    return next(iter(model.decisions))


def _decide(model: Model, name: str, given: dict[str, Any]) -> dict[str, Any]:
    return _answer(decisions.evaluate(model, name, given))


def _answer(outcome: decisions.Outcome) -> dict[str, Any]:
    return {
        "value": plain(outcome.value),
        "matched": list(outcome.matched),
        "warnings": [{"code": w.code, "element_id": w.element_id} for w in outcome.warnings],
        "problem": outcome.problem,
    }


def _row(row: dict[str, Any]) -> dict[str, Any]:
    try:
        model = _model([Path(name) for name in row["files"]])
        given = revive(row.get("input") or {})
        if "service" in row:
            return _answer(decisions.evaluate_service(model, row["service"], given))
        if "bkm" in row:
            return _answer(decisions.evaluate_knowledge(model, row["bkm"], given))
        return _decide(model, row.get("decision") or _only(model), given)
    except (DecisionError, FeelError, ValueError, KeyError, OSError) as problem:
        return _problem(problem)


def _model(files: list[Path]) -> Model:
    """The first file, with the others offered to its imports."""
    offered = [decisions.read(path.read_bytes(), name=path.name) for path in files[1:]]
    return decisions.read(files[0].read_bytes(), name=files[0].name, imports=offered)


def _problem(problem: Exception) -> dict[str, Any]:
    error = {"code": getattr(problem, "code", "bad_input"), "message": str(problem)}
    return {"value": None, "matched": [], "warnings": [], "error": error}
