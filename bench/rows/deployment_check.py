"""What the deployment check of a drawing of 200 elements takes."""

from __future__ import annotations

import time

from bench.drawings.long import long_drawing
from bench.figures import median, spread
from bench.result import Ground, Measured, Row
from engine.check import check_isolated, check_release

_ELEMENTS = 200
_BAR = 300.0
_REPEATS = 8


def measure(ground: Ground) -> list[Measured]:
    """Milliseconds, without and with the child process that strangers' files are checked in."""
    files = long_drawing(_ELEMENTS)
    inside, isolated = [], []
    codes: set[str] = set()
    for _ in range(ground.pick(_REPEATS, 3)):
        begun = time.process_time()
        report = check_release(files, topics=(), groups=("handlers",))
        inside.append((time.process_time() - begun) * 1000)
        codes |= {f"{finding.severity} {finding.code}" for finding in report.findings}
        wall = time.perf_counter()
        check_isolated(files, topics=(), groups=("handlers",))
        isolated.append((time.perf_counter() - wall) * 1000)
    first = isolated.pop(0)
    return [
        Measured(
            what=f"check of a drawing of {_ELEMENTS} elements, CPU"
            f" ({report.status}; {', '.join(sorted(codes)) or 'no findings'})",
            value=f"{spread(inside, 0)} ms",
            reach=f"under {_BAR:.0f} ms",
            is_met=median(inside) < _BAR,
        ),
        Measured(
            what="the same in a child process of its own, wall",
            value=f"{spread(isolated, 0)} ms",
            reach=f"under {_BAR:.0f} ms",
            is_met=median(isolated) < _BAR,
        ),
        Measured(what="the first, which begins the server of those", value=f"{first:.0f} ms"),
    ]


ROW = Row(name="deployment-check", grounds=(), measure=measure)
