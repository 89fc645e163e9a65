"""``bihuan verify``: follow the hash chains of the log."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from admin.cli.migrated import migrated
from admin.cli.output import json_option, line
from admin.cli.told import told
from engine.replay.chains import verify_chain

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from engine.replay.chains import Chains


@click.command()
@json_option
@click.pass_obj
def command(wiring: Wiring, as_json: bool) -> None:
    """Follow every chain of the log: exit 0 when all hold, 1 when one is broken."""
    found = verify_chain(wiring.database(migrated(wiring)))
    breaks = [asdict(b) for b in found.breaks]
    answer = {"streams": found.streams, "events": found.events, "breaks": breaks}
    click.echo(line(answer) if as_json else _words(found))
    sys.exit(1 if found.breaks else 0)


def _words(found: Chains) -> str:
    lines = [told("chains_followed", streams=found.streams, events=found.events)]
    lines += [
        told("chain_broken", **asdict(b), what=told(f"broken_{b.problem}")) for b in found.breaks
    ]
    lines.append(told("chains_broken" if found.breaks else "chains_hold"))
    return "\n".join(lines)
