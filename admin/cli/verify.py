"""``bihuan verify``: follow the hash chains of the log."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from admin.cli.output import json_option, line
from engine.replay.chains import verify_chain

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring


@click.command()
@json_option
@click.pass_obj
def command(wiring: Wiring, as_json: bool) -> None:
    """Follow every chain of the log: exit 0 when all hold, 1 when one is broken."""
    found = verify_chain(wiring.database(wiring.settings()))
    answer = {
        "streams": found.streams,
        "events": found.events,
        "breaks": [asdict(b) for b in found.breaks],
    }
    if as_json:
        click.echo(line(answer))
    else:
        click.echo(f"{found.streams} streams, {found.events} events")
        for problem in found.breaks:
            click.echo(f"broken: stream {problem.stream} event {problem.seq}: {problem.problem}")
    sys.exit(1 if found.breaks else 0)
