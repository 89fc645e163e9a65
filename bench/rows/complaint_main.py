"""`complaint-main` as drawn, with every call: does the 40th submit cost what the fifth did?"""

from __future__ import annotations

from collections.abc import Sequence

from bench.figures import grouped, median
from bench.house import House, drawn_all, house
from bench.long_case import BEGUN, GROUPS, LongCase, Submit
from bench.result import Ground, Measured, Row
from engine.clock import FixedClock

_SUBMITS = 40
_FIFTH = 4
_SUPPLEMENTS = 3
_BAR = 1.5
_BAR_STATE = 8_192


def measure(ground: Ground) -> list[Measured]:
    """Cases one after the other; the first one warms up. Both submits are of one element."""
    clock = FixedClock(BEGUN)
    with house(ground, drawn_all(), clock=clock, groups=GROUPS) as place:
        _case(place, clock, 0)
        return [
            line
            for supplements in (0, _SUPPLEMENTS)
            for line in _told(
                [_case(place, clock, supplements) for _ in range(ground.pick(11, 2))],
                supplements,
            )
        ]


def _case(place: House, clock: FixedClock, supplements: int) -> list[Submit]:
    case = LongCase(place, clock)
    for _ in range(supplements):
        case.supplement()
    return list(case.work(_SUBMITS))


def _told(cases: Sequence[Sequence[Submit]], supplements: int) -> list[Measured]:
    first = median([case[_FIFTH].seconds for case in cases]) * 1000
    last = median([case[-1].seconds for case in cases]) * 1000
    state = max(submit.state for case in cases for submit in case)
    every = median([submit.seconds for case in cases for submit in case]) * 1000
    of = f"{cases[0][_FIFTH].element} and {cases[0][-1].element}"
    beside = f", {supplements} supplements open" if supplements else ""
    return [
        Measured(
            what=f"complaint-main: CPU of submit {_SUBMITS} against the fifth{beside} ({of})",
            value=f"{last / first:.2f} ({last:.1f} and {first:.1f} ms; all {every:.1f} ms)",
            reach=f"at most {_BAR}",
            is_met=last / first <= _BAR,
        ),
        Measured(
            what=f"complaint-main: largest compressed state{beside}",
            value=f"{grouped(state)} bytes",
            reach="at most 8 KB",
            is_met=state <= _BAR_STATE,
        ),
    ]


ROW = Row(name="complaint-main", measure=measure)
