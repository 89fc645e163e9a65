"""Memory of a web worker after 100 submits."""

from __future__ import annotations

from bench import complaint5, cpu
from bench.client import Client
from bench.figures import grouped
from bench.house import house
from bench.result import Ground, Measured, Row
from bench.server import server

_SUBMITS = 100
_BAR = 110
_MIB = 1024 * 1024


def measure(ground: Ground) -> list[Measured]:
    """The largest process of the server that is no parent of others."""
    with house(ground, complaint5.files()) as place, server(ground) as product:
        client = Client(product.port, place.token, seed=1)
        task: str | None = None
        for _ in range(_SUBMITS):
            task = client.submit(task or client.start())
        client.close()
        workers = [pid for pid in cpu.family(product.pid) if not cpu.children(pid)]
        size = max(cpu.resident(pid) for pid in workers) / _MIB
    return [
        Measured(
            what=f"memory of a web worker after {_SUBMITS} submits, VmRSS",
            value=f"{grouped(size)} MiB",
            reach=f"at most {_BAR} MB",
            is_met=size * _MIB <= _BAR * 1e6,
        )
    ]


ROW = Row(name="memory", measure=measure)
