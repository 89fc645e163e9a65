"""What round 1,000 of a loop through a gateway costs against round 10; each round is a submit."""

from __future__ import annotations

import time
from uuid import UUID

from bench.drawings import drawing
from bench.figures import median
from bench.result import Ground, Measured, Row
from engine import bpmn
from engine.operations.recorded_world import RecordedWorld

_BAR = 1.3
_WIDTH = 10
_REPEATS = 5


def measure(ground: Ground) -> list[Measured]:
    """The step alone: load the snapshot, complete, dump; database work is the same each round."""
    rounds = ground.pick(1_000, 300)
    compiled = bpmn.compile_release(drawing("gateway-loop"), {})
    ratios, ends = [], set()
    for _ in range(_REPEATS):
        spent, status = _one(compiled, rounds)
        early = median(spent[_WIDTH - 5 : _WIDTH + 5])
        late = median(spent[-_WIDTH - 1 : -1])
        ratios.append(late / early)
        ends.add((len(spent), status))
    ratio = median(ratios)
    is_right = ends == {(rounds, "completed")}
    return [
        Measured(
            what=f"CPU of round {rounds:,} of a gateway loop against round 10",
            value=f"{ratio:.2f}",
            reach=f"at most {_BAR}",
            is_met=ratio <= _BAR,
        ),
        Measured(
            what=f"completed after exactly {rounds:,} rounds, {_REPEATS} times",
            value="yes" if is_right else f"no: {sorted(ends)}",
            reach="never a false completion",
            is_met=is_right,
        ),
    ]


def _one(compiled: bpmn.Compiled, rounds: int) -> tuple[list[float], str]:
    uid, world = UUID(int=1), RecordedWorld()
    run = bpmn.begin(
        compiled,
        uid,
        "gateway-loop",
        element=None,
        key=None,
        variables={"limit": rounds},
        at=0,
        world=world,
        actor=1,
        drill=False,
    )
    snapshot, _ = run.dump()
    spent: list[float] = []
    while run.status == "active" and len(spent) <= rounds:
        begun = time.process_time()
        run = bpmn.load(compiled, uid, snapshot, world)
        run.complete(len(spent) + 1, {}, len(spent), 1)
        snapshot, _ = run.dump()
        spent.append(time.process_time() - begun)
    return spent, run.status


ROW = Row(name="gateway-loop", grounds=(), measure=measure)
