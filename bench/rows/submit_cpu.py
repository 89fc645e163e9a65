"""Server CPU of one submit over HTTP, one worker, as a multiple of the floor of the same run."""

from __future__ import annotations

import time
from collections.abc import Sequence

from bench import complaint5, floor
from bench.client import Client
from bench.figures import median, spread
from bench.house import house
from bench.result import SQLITE, Ground, Measured, Row, Unmeasurable
from bench.server import Server, server

_CASES = 10
"""A block is so many cases, of five submits each."""
_BARS = {SQLITE: 2.0}
_BAR = 2.5
_TAIL = 0.002
"""Seconds after an answer in which the server may finish what it does behind it."""


def measure(ground: Ground) -> list[Measured]:
    """Blocks of the product between blocks of the floor."""
    with house(ground, complaint5.files()) as place, server(ground) as product:
        client = Client(product.port, place.token, seed=1)
        _block(client, product)
        try:
            with floor.running() as ours:
                ours.block(_CASES)
                floors, blocks = [ours.block(_CASES)], []
                for _ in range(ground.pick(15, 3)):
                    blocks.append(_block(client, product))
                    floors.append(ours.block(_CASES))
        except Unmeasurable as reason:
            return _alone(_block(client, product), str(reason))
        client.close()
    return _told(ground, blocks, floors)


def _block(client: Client, product: Server) -> list[float]:
    """The server's processor seconds of each submit of some cases; starts are not counted."""
    spent = []
    for _ in range(_CASES):
        task: str | None = client.start()
        time.sleep(_TAIL)
        before = product.spent()
        while task is not None:
            task = client.submit(task)
            time.sleep(_TAIL)
            after = product.spent()
            spent.append(after - before)
            before = after
    return spent


def _told(
    ground: Ground, blocks: Sequence[Sequence[float]], floors: Sequence[float]
) -> list[Measured]:
    bar = _BARS.get(ground.kind, _BAR)
    beside = [(floors[n] + floors[n + 1]) / 2 for n in range(len(blocks))]
    ratios = [median(block) / ours for block, ours in zip(blocks, beside, strict=True)]
    means = [sum(block) / len(block) / ours for block, ours in zip(blocks, beside, strict=True)]
    return [
        Measured(
            what=f"server CPU of one submit, times the floor ({len(blocks)} blocks)",
            value=spread(ratios),
            reach=f"at most {bar}",
            is_met=median(ratios) <= bar,
        ),
        Measured(what="the same by the mean of each block", value=spread(means)),
        Measured(
            what="server CPU of one submit",
            value=f"{spread([median(block) * 1000 for block in blocks])} ms",
        ),
        Measured(
            what="the floor's, SQLite, no HTTP",
            value=f"{spread([ours * 1000 for ours in floors])} ms",
        ),
    ]


def _alone(block: Sequence[float], reason: str) -> list[Measured]:
    return [
        Measured(
            what="server CPU of one submit; no ratio",
            value=f"{spread([spent * 1000 for spent in block])} ms; {reason}",
        )
    ]


ROW = Row(name="submit-cpu", measure=measure)
