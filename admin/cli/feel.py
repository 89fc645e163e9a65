"""``bihuan feel``: evaluate an expression."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import click

from admin.cli.output import json_option, line
from admin.cli.values import plain, read, revive
from feel import FeelError, Result, compile_expression, compile_unary_tests


@click.command()
@click.argument("expression", required=False)
@click.option("--context", default="{}", help="Variables as JSON.")
@click.option("--batch", type=click.Path(exists=True, dir_okay=False), help="One JSON a line.")
@json_option
def command(expression: str | None, context: str, batch: str | None, as_json: bool) -> None:
    """Evaluate a FEEL EXPRESSION."""
    if batch is not None:
        for text in Path(batch).read_text(encoding="utf-8").splitlines():
            if text.strip():
                click.echo(line(_row(json.loads(text, parse_float=Decimal))))
        return
    if expression is None:
        raise click.UsageError("an expression or --batch")
    try:
        answer = _answer(compile_expression(expression).evaluate(read(context)))
    except (FeelError, ValueError) as problem:
        click.echo(line(_problem(problem)) if as_json else str(problem), err=not as_json)
        sys.exit(1)
    click.echo(line(answer) if as_json else line(answer["value"]))
    for warning in () if as_json else answer["warnings"]:
        click.echo(f"{warning['code']} at {warning['position']}", err=True)


def _row(row: dict[str, Any]) -> dict[str, Any]:
    context = revive(row.get("context") or {})
    try:
        if row.get("unary"):
            tests = compile_unary_tests(row["expression"])
            return _answer(tests.evaluate(context.get("?"), context))
        return _answer(compile_expression(row["expression"]).evaluate(context))
    except (FeelError, ValueError, KeyError) as problem:
        return _problem(problem)


def _answer(result: Result) -> dict[str, Any]:
    warnings = [{"code": w.code, "position": w.position} for w in result.warnings]
    return {"value": plain(result.value), "warnings": warnings}


def _problem(problem: Exception) -> dict[str, Any]:
    code = getattr(problem, "code", "bad_input")
    return {"value": None, "warnings": [], "error": {"code": code, "message": str(problem)}}
