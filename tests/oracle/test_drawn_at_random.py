"""Walks through drawings made by dice: effects and state agree, saved or not, at every step."""

from __future__ import annotations

from random import Random

import pytest

from tests.oracle.ledger import Ledger
from tests.oracle.maker import Maker
from tests.oracle.test_walks import act, fields

MOVES = (
    ["complete"] * 7 + ["call", "stop", "alarm", "tick", "tick", "tick", "bad", "n"]
    + ["retry", "retry", "skip", "finish", "finish", "fail", "cancel"]
)  # fmt: skip
STEPS = 40
CROWD = 400
"""Drawings that multiply their tokens are left when there are that many."""


def walk(kit, compiled, dice):
    begun = {"n": dice.randint(0, 9), "bad": dice.random() < 0.25}
    live, saved, ledger = kit.live(compiled, **begun), kit.begin(compiled, **begun), Ledger()
    ledger.take(live)
    for step in range(1, STEPS):
        if live.has_ended or len(live.tokens()) > CROWD:
            return
        what, n = dice.choice(MOVES), dice.randint(0, 9)
        for run in (live, saved):
            act(run, what, n, step * 7_000_000)
        ledger.take(live)
        assert saved.effects == live.effects
        saved = kit.saved(saved)
        assert saved.dump() == live.dump()
        assert fields(saved) == fields(live)


def wander(kit, seed):
    dice = Random(seed)
    kit.world.answers["inline"] = {"z": 1}
    compiled = Maker(kit, dice).release()
    for _ in range(3):
        walk(kit, compiled, dice)


@pytest.mark.parametrize("tens", range(7))
def test_nothing_is_lost_doubled_or_left_behind(kit, tens):
    for seed in range(tens * 10, tens * 10 + 10):
        wander(kit, seed)


@pytest.mark.nightly
@pytest.mark.parametrize("hundreds", range(1, 21))
def test_nothing_is_lost_doubled_or_left_behind_in_many_drawings(kit, hundreds):
    for seed in range(hundreds * 100, hundreds * 100 + 100):
        wander(kit, seed)
