"""How many events a second of processor time the chain of hashes is followed over."""

from __future__ import annotations

import random
import time

from bench import complaint5
from bench.figures import grouped, median
from bench.house import house
from bench.result import Ground, Measured, Row
from engine.replay.chains import verify_chain

_BAR = 50_000
_REPEATS = 5


def measure(ground: Ground) -> list[Measured]:
    """Every stream of a database full of complaint5, read and hashed."""
    with house(ground, complaint5.files()) as place:
        complaint5.work(place, random.Random(1), ground.pick(500, 50))
        rates, holds, events = [], True, 0
        for _ in range(_REPEATS):
            begun = time.process_time()
            chains = verify_chain(place.engine.database)
            rates.append(chains.events / (time.process_time() - begun))
            holds, events = holds and chains.hold, chains.events
    rate = median(rates)
    return [
        Measured(
            what=f"chain verification, events a second a core ({grouped(events)} events)",
            value=grouped(rate) + ("" if holds else ", but it is broken"),
            reach=f"at least {grouped(_BAR)}",
            is_met=holds and rate >= _BAR,
        )
    ]


ROW = Row(name="chain", measure=measure)
