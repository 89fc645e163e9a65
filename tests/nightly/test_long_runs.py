"""What takes too long for every change, and still has to hold."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.nightly


@pytest.mark.parametrize("seed", range(5))
def test_a_hundred_random_cases_end_replay_and_leave_nothing(seed):
    program = "from admin.cli import main; main()"
    words = ["simulate", "--cases", "100", "--seed", str(seed), "--json"]

    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        stdout=subprocess.PIPE,
        check=False,
        env={"PYTHONPATH": ":".join(sys.path)},
    )

    told = json.loads(done.stdout)
    faults = {name: told[name] for name in ("incidents", "refusals", "leftovers")}
    assert (done.returncode, told["replay_identical"], faults) == (
        0,
        True,
        {"incidents": {}, "refusals": {}, "leftovers": []},
    )
