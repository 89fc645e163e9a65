"""``bihuan simulate``: random cases through the real engine, on a clock of their own."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from admin.cli.drawn import read_files
from admin.cli.output import json_option, line
from admin.cli.progress import progress
from admin.cli.told import told
from complaints.calendar_settings import CalendarSettings
from complaints.demo import seed_organisation
from complaints.simulation import Simulation, Tally
from engine.clock import FixedClock, SystemClock
from engine.commands import Publish
from engine.model import SYSTEM
from engine.queries import People
from engine.replay.prove import Report, replay_all

if TYPE_CHECKING:
    from admin.cli.wiring import Wiring
    from engine.config import Settings
    from engine.executor import Engine

DRAWINGS = Path(__file__).parents[2] / "processes"
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of its own is made there
"""Linux keeps what lies here in memory: nothing waits for a disk."""
BEGUN = 1_773_018_000_000_000
"""Monday 2026-03-09, 09:00 in Shanghai, microseconds: when a house of its own begins."""


@click.command()
@click.option("--cases", default=20, show_default=True, type=click.IntRange(1, 1_000_000))
@click.option("--seed", default=1, show_default=True, help="The same seed does the same again.")
@json_option
@click.pass_obj
def command(wiring: Wiring, cases: int, seed: int, as_json: bool) -> None:
    """Work random cases of the published processes; exit 0 when nothing went wrong.

    Uses a house of its own that goes away, unless BIHUAN_DATABASE_URL names a database.
    """
    chance = Random(seed)  # noqa: S311 - decides what made-up people do, guards nothing
    begun = time.perf_counter()
    with _house(wiring) as settings:
        engine, clock = _engine(wiring, settings, chance)
        with progress(told("simulating"), total=cases) as tell:
            zone = CalendarSettings().zone
            tally = Simulation(engine, clock, chance, zone).run(cases, tell)
        seconds = time.perf_counter() - begun
        with progress(told("replaying")) as tell:
            report = replay_all(engine.database, tell)
        engine.database.close()
    answer = _answer(tally, report, seconds)
    click.echo(line(answer) if as_json else _words(answer))
    sys.exit(0 if answer["sound"] else 1)


@contextmanager
def _house(wiring: Wiring) -> Iterator[Settings]:
    """The settings of the database that was named, or of one that goes away."""
    settings = wiring.settings()
    if settings.database_url != f"sqlite:///{settings.data / 'bihuan.sqlite'}":
        wiring.prepare(settings)
        yield settings
        return
    memory = SHARED_MEMORY if SHARED_MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(prefix="bihuan-simulate-", dir=memory) as name:
        data = Path(name)
        own = replace(settings, data=data, database_url=f"sqlite:///{data / 'simulate.sqlite'}")
        wiring.prepare(own)
        yield own


def _engine(wiring: Wiring, settings: Settings, chance: Random) -> tuple[Engine, FixedClock]:
    """The engine on a clock that stands still, with people and processes in its house."""
    engine = wiring.engine(settings)
    is_new = not engine.ask(People(), SYSTEM)
    clock = FixedClock(BEGUN if is_new else SystemClock().now())
    engine.tools = replace(
        engine.tools, clock=clock, new_id=lambda: UUID(int=chance.getrandbits(128), version=4)
    )
    if is_new:
        engine.run(Publish(files=read_files(DRAWINGS), note="simulation"), SYSTEM)
        seed_organisation(engine, None)
    return engine, clock


def _answer(tally: Tally, report: Report, seconds: float) -> dict[str, Any]:
    return {
        "sound": tally.is_sound and report.is_identical,
        "cases": tally.cases,
        "instances": tally.instances,
        "completed_tasks": tally.completed,
        "messages": tally.messages,
        "turns": tally.turns,
        "days": round(tally.days, 1),
        "ends": [
            {"process": e.process, "status": e.status, "end": e.end, "instances": count}
            for e, count in sorted(tally.ends.items())
        ],
        "open": {str(uid): waiting for uid, waiting in tally.open.items()},
        "incidents": dict(sorted(tally.incidents.items())),
        "untakeable": dict(sorted(tally.untakeable.items())),
        "unanswerable": dict(sorted(tally.unanswerable.items())),
        "unsaid": dict(sorted(tally.unsaid.items())),
        "refusals": dict(sorted(tally.refusals.items())),
        "leftovers": [str(uid) for uid in tally.leftovers],
        "answers_refused": tally.answers_refused,
        "events": report.events,
        "replay_identical": report.is_identical,
        "seconds": round(seconds, 2),
        "cases_a_second": round(tally.cases / seconds, 2),
    }


def _words(answer: dict[str, Any]) -> str:
    lines = [told("simulated", **answer), told("simulated_in", **answer)]
    for end in answer["ends"]:
        words = told("ended", **end | {"status": told(f"status_{end['status']}")})
        lines.append(f"{end['instances']:>6}  {words}".rstrip())
    lines += [told("left_open", case=uid, names=names) for uid, names in answer["open"].items()]
    for what in ("incidents", "untakeable", "unanswerable", "unsaid", "refusals"):
        lines += [
            told("counted", what=told(what), name=name, count=count)
            for name, count in answer[what].items()
        ]
    lines += [told("left_over", case=uid) for uid in answer["leftovers"]]
    lines.append(told("incidents_in_all", count=sum(answer["incidents"].values())))
    lines.append(told("replay_identical" if answer["replay_identical"] else "replay_differs"))
    lines.append(told("sound" if answer["sound"] else "not_sound"))
    return "\n".join(lines)
