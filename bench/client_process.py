"""One of several clients at once: works whole cases until its time is over.

usage: python -m bench.client_process PORT TOKEN SEED SECONDS
Says `ready` when it has worked one case, waits for a line, and in the end says how long each
submit took, milliseconds, as one line of JSON.
"""

from __future__ import annotations

import json
import sys
import time

from bench.client import Client


def main(port: int, token: str, seed: int, seconds: float) -> None:
    """Warm up, wait for the others, work."""
    client = Client(port, token, seed)
    _case(client)
    print("ready", flush=True)
    sys.stdin.readline()
    end = time.perf_counter() + seconds
    spent: list[float] = []
    while time.perf_counter() < end:
        spent.extend(_case(client))
    print(json.dumps([round(each * 1000, 2) for each in spent]), flush=True)


def _case(client: Client) -> list[float]:
    """Start and finish a case; seconds of each submit."""
    spent = []
    task: str | None = client.start()
    while task is not None:
        begun = time.perf_counter()
        task = client.submit(task)
        spent.append(time.perf_counter() - begun)
    return spent


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))
