"""``bihuan trial``: run drawings in memory, on a clock that jumps."""

from __future__ import annotations

import sys
from typing import Any

import click

from admin.cli.batch import answer_lines, faulty
from admin.cli.named import Named, named
from admin.cli.output import json_option, line
from admin.cli.told_help import ToldCommand
from admin.cli.trial_question import Asked, asked_of
from admin.cli.trial_words import findings_of, in_words
from admin.cli.trouble import Refused, explained, troubles
from admin.cli.values import parse, plain_logged
from engine.clock import SystemClock
from engine.trial import Outcome, Trials

EMPTY: dict[str, Any] = {"status": "refused", "trace": [], "variables": {}, "findings": []}
EXIT = {"completed": 0, "waiting": 0, "failed": 1, "refused": 1}


@click.command("trial", cls=ToldCommand)
@click.argument("files", nargs=-1, type=click.Path())
@click.option("--process", metavar="ID")
@click.option("--start", multiple=True, metavar="ID")
@click.option("--variables", default="{}", metavar="JSON")
@click.option("--answers", default="{}", metavar="JSON")
@click.option("--horizon", default="P30D", metavar="P30D")
@click.option("--scripts", type=click.Path(), metavar="FILE")
@click.option("--batch", type=click.Path(), metavar="FILE")
@json_option
def command(files: tuple[str, ...], batch: str | None, as_json: bool, **rest: Any) -> None:
    """Run drawings in memory; what the reader is told is ``help_trial`` of the catalogues."""
    with Trials() as trials:
        if batch is not None and not files:
            answer_lines(batch, lambda row: _answer(*_tried(trials, asked_of(row))), EMPTY)
            return
        if batch is not None or not files:
            raise Refused("files_or_batch")
        try:
            given = {name: parse(rest[name]) for name in ("variables", "answers")}
            outcome, names = _tried(trials, asked_of({**rest, **given, "files": list(files)}))
        except troubles() as problem:
            if not as_json:
                raise
            click.echo(line(faulty(problem, EMPTY)))
            sys.exit(explained(problem).exit_code)
    if as_json:
        click.echo(line(_answer(outcome, names)))
    else:
        for told in in_words(outcome, names.told):
            click.echo(told)
    sys.exit(EXIT[outcome.status])


def _tried(trials: Trials, asked: Asked) -> tuple[Outcome, Named]:
    names = named(asked.files)
    return trials.run(asked.question(names.read(), SystemClock().now())), names


def _answer(outcome: Outcome, names: Named) -> dict[str, Any]:
    return {
        "status": outcome.status,
        "trace": list(outcome.trace),
        "variables": {name: plain_logged(value) for name, value in outcome.variables.items()},
        "findings": findings_of(outcome, names.told),
    }
