"""The product as a process of its own, on a free port of the loopback address."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

from bench import cpu
from bench.result import SQLITE, Ground

_ROOT = Path(__file__).resolve().parents[1]
_PATIENCE = 60.0
_SERVE = "from admin.cli import main; main()"


@dataclass(frozen=True, slots=True)
class Server:
    """A server that answers; ``pid`` is of the process that was started, parent of all others."""

    pid: int
    port: int

    def spent(self) -> float:
        """Processor seconds of all its processes so far."""
        return cpu.spent_by(cpu.family(self.pid))


@contextmanager
def server(ground: Ground, workers: int = 1) -> Iterator[Server]:
    """Serve the migrated database of ``ground``, whose keys are made: as small and as big users do.

    SQLite: `bihuan serve`, one process with its workers inside. PostgreSQL: gunicorn with
    ``workers`` processes of 4 threads.

    Raises:
        RuntimeError: it does not answer within a minute; what it said is in the message.
    """
    port = _free_port()
    said = ground.folder / "server.log"
    environment = os.environ | {
        "BIHUAN_DATABASE_URL": ground.url,
        "BIHUAN_DATA": str(ground.folder),
        "PORT": str(port),
    }
    with said.open("wb") as log:
        process = subprocess.Popen(
            _command(ground.kind, port, workers),
            cwd=_ROOT,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
        )
    try:
        _wait(process, port, said)
        yield Server(process.pid, port)
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _command(kind: str, port: int, workers: int) -> list[str]:
    if kind == SQLITE:
        return [sys.executable, "-c", _SERVE, "serve"]
    options = ["--bind", f"127.0.0.1:{port}", "--workers", str(workers), "--threads", "4"]
    options += ["--keep-alive", "60"]  # the client is silent while the floor runs
    return [sys.executable, "-m", "gunicorn", *options, "--log-level", "error", "wsgi:create_app()"]


def _wait(process: subprocess.Popen[bytes], port: int, said: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if _answers(port):
            return
        time.sleep(0.1)
    raise RuntimeError(f"the server does not answer:\n{said.read_text(errors='replace')[-3000:]}")


def _answers(port: int) -> bool:
    connection = HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", "/healthz")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
