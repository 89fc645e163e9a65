"""Due timers fired a second by three worker processes, one of which is killed on the way."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from bench.drawings import drawing
from bench.figures import grouped
from bench.house import House, house
from bench.result import Ground, Measured, Row
from engine.clock import HOUR, MINUTE, FixedClock, SystemClock
from engine.commands import StartInstance
from engine.jobs.dispatcher import run_due
from engine.model import Status

_WORKERS = 3
_BAR = 2_500
_KILL_AFTER = 0.3
"""Share of the timers that have fired when one worker dies."""
_PATIENCE = 300.0
_ROOT = Path(__file__).resolve().parents[2]
_FIRED = text("SELECT count(*) FROM event WHERE kind = 'timers.fired'")
_SPAN = text("SELECT min(at), max(at) FROM event WHERE kind = 'timers.fired'")
_TWICE = text(
    "SELECT count(*) FROM (SELECT stream FROM event WHERE kind = 'timers.fired'"
    " GROUP BY stream HAVING count(*) > 1) AS twice"
)
_DONE = text("SELECT count(*) FROM instance WHERE status = :done")


@dataclass(frozen=True, kw_only=True, slots=True)
class _Run:
    fired: int
    rate: float
    left: int


def measure(ground: Ground) -> list[Measured]:
    """Start the instances an hour ago; then let the workers loose on what is due."""
    timers = ground.pick(6_000, 600)
    clock = FixedClock(SystemClock().now() - HOUR)
    with house(ground, drawing("wait"), clock=clock) as place:
        for _ in range(timers):
            place.engine.run(StartInstance(process="wait"), place.handler)
        run = _run(ground, place, timers)
        # What the dead worker had claimed is claimed again when its lease ends, in a minute.
        clock.move(SystemClock().now() + 2 * MINUTE)
        run_due(place.engine)
        twice = _count(place, _TWICE)
        lost = timers - _count(place, _DONE)
    return [
        Measured(
            what=f"due timers fired a second, {_WORKERS} workers, one killed with -9"
            f" ({grouped(timers)} timers)",
            value=grouped(run.rate),
            reach=f"at least {grouped(_BAR)}",
            is_met=run.rate >= _BAR,
        ),
        Measured(
            what="lost and doubled timers, when the lease of the dead worker has ended",
            value=f"{lost} and {twice} ({run.left} were in the dead worker's hands)",
            reach="0 and 0",
            is_met=(lost, twice) == (0, 0),
        ),
    ]


def _run(ground: Ground, place: House, timers: int) -> _Run:
    workers = [_worker(ground) for _ in range(_WORKERS)]
    try:
        for worker in workers:
            if worker.stdin is not None:
                worker.stdin.write("go\n")
                worker.stdin.flush()
        end = time.monotonic() + _PATIENCE
        while _count(place, _FIRED) < timers * _KILL_AFTER and time.monotonic() < end:
            time.sleep(0.02)
        workers[0].kill()
        for worker in workers:
            worker.wait(timeout=_PATIENCE)
    finally:
        for worker in workers:
            worker.kill()
            worker.communicate()
    fired = _count(place, _FIRED)
    with place.engine.database.read.connect() as connection:
        first, last = connection.execute(_SPAN).one()
    return _Run(fired=fired, rate=fired / ((last - first) / 1e6), left=timers - fired)


def _worker(ground: Ground) -> subprocess.Popen[str]:
    """A worker that has opened the database and waits."""
    worker = subprocess.Popen(
        [sys.executable, "-m", "bench.timer_worker", ground.url, str(ground.folder)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if worker.stdout is None or worker.stdout.readline() != "ready\n":
        raise RuntimeError("a worker died")
    return worker


def _count(place: House, statement: object) -> int:
    with place.engine.database.read.connect() as connection:
        found = connection.scalar(statement, {"done": int(Status.COMPLETED)})  # type: ignore[call-overload]  # one of the texts above
    return int(found)


ROW = Row(name="due-timers", measure=measure)
