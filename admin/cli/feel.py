"""``bihuan feel``: evaluate an expression."""

from __future__ import annotations

import sys
from typing import Any

import click

from admin.cli.batch import answer_lines, faulty, text_of
from admin.cli.faults import faults, warned
from admin.cli.output import json_option, line
from admin.cli.trouble import Refused, explained, troubles
from admin.cli.values import context_of, plain, read_context
from feel import Result, compile_expression, compile_unary_tests

EMPTY: dict[str, Any] = {"value": None, "warnings": []}


@click.command()
@click.argument("expression", required=False)
@click.option("--context", default="{}", help="Variables as a JSON object.")
@click.option("--batch", type=click.Path(), help="A file with one question as JSON a line.")
@json_option
def command(expression: str | None, context: str, batch: str | None, as_json: bool) -> None:
    """Evaluate a FEEL EXPRESSION.

    Exit 1: the expression cannot be read, met a limit, or has a value that JSON cannot hold.
    """
    if batch is not None and expression is None:
        answer_lines(batch, _row, EMPTY)
        return
    if batch is not None or expression is None:
        raise Refused("expression_or_batch")
    try:
        with faults():
            result = compile_expression(expression).evaluate(read_context(context, "--context"))
            answer = _answer(result)
    except troubles() as problem:
        if not as_json:
            raise
        click.echo(line(faulty(problem, EMPTY)))
        sys.exit(explained(problem).exit_code)
    click.echo(line(answer) if as_json else line(answer["value"]))
    for warning in () if as_json else result.warnings:
        click.echo(warned(warning.code, warning.detail, warning.position), err=True)


def _row(row: dict[str, Any]) -> dict[str, Any]:
    expression = text_of(row, "expression")
    context = context_of(row.get("context"), "context")
    with faults():
        if row.get("unary"):
            tests = compile_unary_tests(expression)
            return _answer(tests.evaluate(context.get("?"), context))
        return _answer(compile_expression(expression).evaluate(context))


def _answer(result: Result) -> dict[str, Any]:
    warnings = [{"code": w.code, "position": w.position} for w in result.warnings]
    return {"value": plain(result.value), "warnings": warnings}
