"""How many events a second of processor time are executed again and compared."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from bench import complaint5
from bench.figures import grouped, median
from bench.house import House, drawn_all, house
from bench.long_case import BEGUN, GROUPS, STEPS, LongCase
from bench.result import SQLITE, Ground, Measured, Row
from engine import bpmn
from engine.clock import FixedClock
from engine.replay.case import Line, replay_case
from engine.replay.prove import replay_all
from engine.store import definitions, events, instances

_BAR = 5_000
_BAR_MAIN = 1_000
_REPEATS = 5


def measure(ground: Ground) -> list[Measured]:
    """The executions alone in this process, and the proof as an auditor runs it."""
    with house(ground, complaint5.files()) as place:
        complaint5.work(place, random.Random(1), ground.pick(300, 40))
        found = [_rate(place, complaint5.PROCESS, _BAR)]
        begun = time.perf_counter()
        report = replay_all(place.engine.database)
        wall = time.perf_counter() - begun
    found.append(
        Measured(
            what=f"the whole proof of {grouped(report.events)} events: child process, compilation,"
            " chains; events a second of wall",
            value=f"{grouped(report.events / wall)}, identical: {report.is_identical}",
        )
    )
    return found


def measure_main(ground: Ground) -> list[Measured]:
    """The same for whole complaints, three rounds and more each."""
    clock = FixedClock(BEGUN)
    with house(ground, drawn_all(), clock=clock, groups=GROUPS) as place:
        for _ in range(ground.pick(12, 2)):
            for _submit in LongCase(place, clock).work(len(STEPS)):
                pass
        return [_rate(place, "complaint-main and its intake", _BAR_MAIN)]


def _rate(place: House, what: str, bar: int) -> Measured:
    rates, identical = _rates(place)
    rate = median(rates)
    return Measured(
        what=f"replay of {what}, events a second a core",
        value=grouped(rate) + ("" if identical else ", but it diverges"),
        reach=f"at least {grouped(bar)}",
        is_met=identical and rate >= bar,
    )


def _rates(place: House) -> tuple[list[float], bool]:
    """Events a second of processor time of several runs, and whether all came out identical."""
    compiled = dict(_compiled(place))
    cases = list(_cases(place))
    rates, identical = [], True
    for _ in range(_REPEATS):
        executed = 0
        begun = time.process_time()
        for lines in cases:
            done = replay_case(lines, compiled.__getitem__)
            executed += done.events
            identical = identical and done.divergence is None
        rates.append(executed / (time.process_time() - begun))
    return rates, identical


def _compiled(place: House) -> Iterator[tuple[str, bpmn.Compiled]]:
    with place.engine.database.read.connect() as connection:
        for number, digest in definitions.hashes(connection).items():
            yield digest, place.engine.tools.releases.ready(connection, number).compiled


def _cases(place: House) -> Iterator[list[Line]]:
    with place.engine.database.read.connect() as connection:
        hashes = definitions.hashes(connection)
        for head in list(instances.heads(connection)):
            yield [
                {
                    "seq": event.seq,
                    "kind": event.kind,
                    "at": event.at,
                    "actor": event.actor,
                    "engine": event.engine,
                    "release": None if event.release is None else hashes[event.release],
                    "state": None if event.state is None else event.state.hex(),
                    "body": event.body,
                }
                for event in events.lines(connection, head.id)
            ]


ROW = Row(name="replay", measure=measure)
ROW_MAIN = Row(name="replay-main", grounds=(SQLITE,), measure=measure_main)
