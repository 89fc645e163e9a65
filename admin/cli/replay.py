"""``bihuan replay``: execute cases again and compare, as the auditor's proof."""

from __future__ import annotations

import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from admin.cli.migrated import migrated
from admin.cli.output import json_option, line
from admin.cli.progress import progress
from admin.cli.told import told
from admin.cli.trouble import Refused
from engine.errors import NotFound
from engine.replay.named import instances_named
from engine.replay.prove import Report, replay_all, replay_instance

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from engine.store import Database


@click.command()
@click.argument("case", required=False)
@click.option("--all", "everything", is_flag=True, help="Every case there is.")
@json_option
@click.pass_obj
def command(wiring: Wiring, case: str | None, everything: bool, as_json: bool) -> None:
    """Execute CASE (its number, or the id of an instance) again from the log.

    Runs in a process of its own, without snapshots, clock, chance, network or operations. Exit 0
    means identical, 1 a divergence or a broken chain, 2 that there was nothing to replay.
    """
    if everything == (case is not None):
        raise Refused("case_or_all")
    database = wiring.database(migrated(wiring))
    with progress(told("replaying")) as tell:
        found = [replay_all(database, tell)] if case is None else _some(database, case)
    answer = _sum(found)
    click.echo(line(answer) if as_json else _words(answer))
    if not answer["instances"]:
        sys.exit(2)
    sys.exit(0 if answer["identical"] else 1)


def _some(database: Database, case: str) -> list[Report]:
    try:
        named = instances_named(database, case)
        return [replay_instance(database, instance) for instance in named]
    except NotFound:
        return []


def _sum(reports: list[Report]) -> dict[str, Any]:
    diverged = [
        {"instance": str(d.instance), **asdict(d.divergence)} for r in reports for d in r.diverged
    ]
    return {
        "identical": bool(reports) and all(r.is_identical for r in reports),
        "instances": sum(r.instances for r in reports),
        "events": sum(r.events for r in reports),
        "executed": sum(r.executed for r in reports),
        "diverged": diverged,
        "breaks": [asdict(b) for r in reports for b in r.breaks],
        "failures": [r.failure for r in reports if r.failure],
    }


def _words(answer: dict[str, Any]) -> str:
    if not answer["instances"]:
        return told("nothing_to_replay")
    lines = [told("replayed", **answer)]
    lines += [
        told("diverges", **found, why=told(f"diverges_{found['what']}"))
        for found in answer["diverged"]
    ]
    lines += [
        told("chain_broken", **b, what=told(f"broken_{b['problem']}")) for b in answer["breaks"]
    ]
    lines += answer["failures"]
    lines.append(told("identical" if answer["identical"] else "not_identical"))
    return "\n".join(lines)
