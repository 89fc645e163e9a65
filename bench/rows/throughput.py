"""Submits a second of 4 clients at once, each working whole cases, and what they cost."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from sqlalchemy import text

from bench import complaint5, cpu
from bench.figures import grouped, median
from bench.house import House, house
from bench.result import POSTGRESQL, Ground, Measured, Row
from bench.server import Server, server

_CLIENTS = 4
_PEER = 15
_TIMES = 15
_BAR_MS = 5.0
_ROOT = Path(__file__).resolve().parents[2]


def measure(ground: Ground) -> list[Measured]:
    """Rounds of some seconds; 2 web workers on PostgreSQL, 1 on SQLite."""
    seconds = ground.pick(6, 2)
    rates, costs, slow = [], [], []
    with house(ground, complaint5.files()) as place, server(ground, workers=2) as product:
        database = _database_processes(place)
        for number in range(ground.pick(5, 1)):
            spent, rate, cost = _round(place, product, database, number, seconds)
            rates.append(rate)
            costs.append(cost * 1000)
            slow.extend(spent)
    slow.sort()
    is_barred = ground.kind == POSTGRESQL
    bar = _PEER * _TIMES
    return [
        Measured(
            what=f"submits a second, {_CLIENTS} clients working whole cases",
            value=f"{grouped(median(rates))} [{grouped(min(rates))}-{grouped(max(rates))}],"
            f" p50 {median(slow):.1f}, p95 {slow[int(len(slow) * 0.95)]:.1f} ms",
            reach=f"at least {bar}" if is_barred else "",
            is_met=median(rates) >= bar if is_barred else None,
        ),
        Measured(
            what="CPU of web and database a submit, a fifth of a start included",
            value=f"{median(costs):.2f} ms",
            reach=f"at most {_BAR_MS:.0f} ms" if is_barred else "",
            is_met=median(costs) <= _BAR_MS if is_barred else None,
        ),
    ]


def _round(
    place: House, product: Server, database: int | None, number: int, seconds: float
) -> tuple[list[float], float, float]:
    """Milliseconds of each submit, submits a second, processor seconds a submit."""
    clients = [
        subprocess.Popen(
            [
                *(sys.executable, "-m", "bench.client_process"),
                *(str(product.port), place.token, str(100 * number + n), str(seconds)),
            ],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for n in range(_CLIENTS)
    ]
    for client in clients:
        _line(client)
    processes = cpu.family(product.pid) + ([] if database is None else cpu.family(database))
    before, begun = cpu.spent_by(processes), time.perf_counter()
    for client in clients:
        if client.stdin is not None:
            client.stdin.write("go\n")
            client.stdin.flush()
    spent = [each for client in clients for each in json.loads(_line(client))]
    took = time.perf_counter() - begun
    cost = (cpu.spent_by(processes) - before) / len(spent)
    for client in clients:
        client.communicate()
    return spent, len(spent) / took, cost


def _line(client: subprocess.Popen[str]) -> str:
    told = client.stdout.readline() if client.stdout is not None else ""
    if not told:
        raise RuntimeError("a client died")
    return told


def _database_processes(place: House) -> int | None:
    """The parent of the database's processes; ``None`` for a database inside the web process."""
    if place.engine.database.is_sqlite:
        return None
    with place.engine.database.read.connect() as connection:
        backend = int(connection.scalar(text("SELECT pg_backend_pid()")) or 0)
    return cpu.parent(backend)


ROW = Row(name="throughput", measure=measure)
