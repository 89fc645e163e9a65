"""Rows and bytes that a finished case leaves, indexes included, empty tables subtracted."""

from __future__ import annotations

import random

from bench import complaint5
from bench.figures import grouped
from bench.house import House, house, publish
from bench.result import SQLITE, Ground, Measured, Row
from bench.table_sizes import Sizes, grown, sizes

COUNTED = ("instance", "event", "task", "subscription", "job")
BESIDE = ("candidate", "sealed", "subject", "draft")
_ROWS = {False: 20, True: 25}
_FULL, _QUICK = 600, 60


def measure(ground: Ground) -> list[Measured]:
    """Cases with open answers, then as many with personal ones, on the same database."""
    with house(ground, complaint5.files()) as place:
        return [
            line for is_personal in _ROWS for line in _cases(ground, place, is_personal=is_personal)
        ]


def _cases(ground: Ground, place: House, *, is_personal: bool) -> list[Measured]:
    publish(place, complaint5.files(is_personal=is_personal))
    cases = ground.pick(_FULL, _QUICK)
    database = place.engine.database
    before = sizes(database, COUNTED + BESIDE)
    complaint5.work(place, random.Random(1), cases)
    more = grown(before, sizes(database, COUNTED + BESIDE))
    counted = {name: more[name] for name in COUNTED}
    beside = {name: more[name] for name in BESIDE if more[name] != (0, 0)}
    rows, _ = _a_case(more if is_personal else counted, cases)
    _, size = _a_case(counted, cases)
    most = 8_192 if ground.kind == SQLITE else 10_240
    bar = _ROWS[is_personal]
    kind = "personal (rows: sealed ones included)" if is_personal else "P1"
    return [
        Measured(
            what=f"rows of a finished complaint5, {kind}",
            value=f"{rows:.1f}",
            reach=f"at most {bar}",
            is_met=rows <= bar,
        ),
        Measured(
            what=f"bytes of a finished complaint5, {kind}",
            value=f"{grouped(size)} ({_told(counted, cases)})",
            reach=f"at most {grouped(most)}",
            is_met=size <= most,
        ),
        Measured(what=f"beside it, rows and bytes, {kind}", value=_told(beside, cases) or "none"),
    ]


def _a_case(more: Sizes, cases: int) -> tuple[float, float]:
    rows = sum(rows for rows, _ in more.values()) / cases
    return rows, sum(size for _, size in more.values()) / cases


def _told(more: Sizes, cases: int) -> str:
    return ", ".join(
        f"{name} {rows / cases:.1f}: {grouped(size / cases)}"
        for name, (rows, size) in more.items()
        if rows or size
    )


ROW = Row(name="rows-and-bytes", measure=measure)
