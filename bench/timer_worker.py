"""One of several worker processes: works off due jobs until there are none for a while.

usage: python -m bench.timer_worker URL FOLDER
Says `ready` when it has opened the database, and waits for a line.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from bench.house import engine_on
from engine.errors import Busy
from engine.jobs import Dispatcher, Worker

_IDLE = 1.0


def main(url: str, folder: Path) -> None:
    """Claim and work off."""
    engine = engine_on(url, folder)
    dispatcher = Dispatcher(engine, Worker(engine).work_off)
    print("ready", flush=True)
    sys.stdin.readline()
    busy = time.monotonic()
    while time.monotonic() - busy < _IDLE:
        try:
            if dispatcher.dispatch():
                busy = time.monotonic()
            else:
                time.sleep(0.02)
        except Busy:
            continue


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
