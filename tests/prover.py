"""Executes again whatever a test did, in the process of a replay, started once in a run."""

import os
import subprocess
import sys
from typing import IO, Any

import orjson

from engine.replay import prove
from engine.replay.chains import verify_chain
from engine.store import Connection, Database, definitions, events, instances
from engine.store.instances import Head


class Prover:
    """The child of ``engine.replay``, fed with one case after the other."""

    def __init__(self) -> None:
        self._child = subprocess.Popen(
            [sys.executable, "-m", "engine.replay.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "TZ": "Pacific/Apia"},
        )
        self._known: set[str] = set()

    def close(self) -> None:
        """Let the child end."""
        _open(self._child.stdin).close()
        _open(self._child.stdout).close()
        self._child.wait()

    def faults(self, database: Database) -> list[Any]:
        """Every divergence of a case and every break of a chain; there must be a case."""
        found: list[Any] = list(verify_chain(database).breaks)
        with database.read.connect() as connection:
            heads = list(instances.heads(connection))
            for head in heads:
                done = self._replayed(connection, head)
                whole = done["events"] == head.seq and done["executed"] > 0
                if done["divergence"] is not None or not whole:
                    found.append(done)
        return found if heads else ["no case"]

    def _replayed(self, connection: Connection, head: Head) -> Any:
        hashes = definitions.hashes(connection)
        lines = list(events.lines(connection, head.id))
        for number in sorted({event.release for event in lines if event.release}):
            if hashes[number] not in self._known:
                self._send(prove._release(connection, number))
                self._known.add(hashes[number])
        self._send(prove._case(head, lines, hashes))
        return orjson.loads(_open(self._child.stdout).readline())

    def _send(self, line: bytes) -> None:
        pipe = _open(self._child.stdin)
        pipe.write(line)
        pipe.flush()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None
    return pipe
