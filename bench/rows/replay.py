"""How many events a second of processor time are executed again and compared."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

from bench import complaint5
from bench.figures import grouped, median
from bench.house import House, house
from bench.result import Ground, Measured, Row
from engine import bpmn
from engine.replay.case import Line, replay_case
from engine.replay.prove import replay_all
from engine.store import definitions, events, instances

_BAR = 5_000
_REPEATS = 5


def measure(ground: Ground) -> list[Measured]:
    """complaint5: the executions alone in this process, and the proof as an auditor runs it."""
    with house(ground, complaint5.files()) as place:
        complaint5.work(place, random.Random(1), ground.pick(300, 40))
        rates, identical = rates_of(place)
        begun = time.perf_counter()
        report = replay_all(place.engine.database)
        wall = time.perf_counter() - begun
    rate = median(rates)
    return [
        Measured(
            what="replay of complaint5, events a second a core",
            value=grouped(rate) + ("" if identical else ", but it diverges"),
            reach=f"at least {grouped(_BAR)}",
            is_met=identical and rate >= _BAR,
        ),
        Measured(
            what="the whole proof: child process, compilation, chains, events a second of wall",
            value=f"{grouped(report.events / wall)}, identical: {report.is_identical}",
        ),
    ]


def rates_of(place: House) -> tuple[list[float], bool]:
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
                    "content": event.content,
                }
                for event in events.lines(connection, head.id)
            ]


ROW = Row(name="replay", measure=measure)
