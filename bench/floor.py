"""The floor: bare SpiffWorkflow on the same work, in blocks between those of the product."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.result import Unmeasurable

_SUBMIT = re.compile(r"submit: \d+ times, CPU median ([0-9.]+) ms")
_CHILD = """
import contextlib, importlib.util, io, sys
spec = importlib.util.spec_from_file_location("floor", sys.argv[1])
floor = importlib.util.module_from_spec(spec)
spec.loader.exec_module(floor)
for line in sys.stdin:
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        floor.main(int(line))
    print(told.getvalue().replace("\\n", "; "), flush=True)
"""


def folder() -> Path:
    """Where `floor.py` is: BIHUAN_BENCH, else the folder shared/bench beside the checkout."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "bench"
    return Path(os.environ.get("BIHUAN_BENCH", beside))


class Floor:
    """A warm process that runs blocks of the floor."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def block(self, cases: int) -> float:
        """Work ``cases`` cases; the median processor time of a submit, in seconds.

        Raises:
            RuntimeError: the floor did not say it.
        """
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the floor has no pipes")
        self._process.stdin.write(f"{cases}\n")
        self._process.stdin.flush()
        told = self._process.stdout.readline()
        found = _SUBMIT.search(told)
        if found is None:
            raise RuntimeError(f"the floor said: {told!r}")
        return float(found[1]) / 1000


@contextmanager
def running() -> Iterator[Floor]:
    """The floor, started in the same run as the product.

    Raises:
        Unmeasurable: its script is not on this machine.
    """
    script = folder() / "floor.py"
    if not script.is_file():
        raise Unmeasurable("no floor.py: BIHUAN_BENCH names the folder that holds it")
    with subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(script)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield Floor(process)
