"""Executes again whatever a test did, in the process of a replay, started once in a run."""

import base64
import os
import subprocess
import sys
from typing import IO, Any
from uuid import UUID

import orjson

from engine.model import Event
from engine.replay.chains import verify_chain
from engine.store import Connection, Database, definitions, events, instances


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
        self._pipe(self._child.stdin).close()
        self._pipe(self._child.stdout).close()
        self._child.wait()

    def faults(self, database: Database) -> list[Any]:
        """Every divergence of a case and every break of a chain; there must be a case."""
        found: list[Any] = list(verify_chain(database).breaks)
        with database.read.connect() as connection:
            hashes = definitions.hashes(connection)
            heads = list(instances.heads(connection))
            for head in heads:
                lines = list(events.lines(connection, head.id))
                done = self.replayed(connection, head.uid, lines, hashes)
                whole = done["events"] == head.seq and done["executed"] > 0
                if done["divergence"] is not None or not whole:
                    found.append(done)
        return found if heads else ["no case"]

    def replayed(
        self, connection: Connection, uid: UUID, lines: list[Event], hashes: dict[int, str]
    ) -> Any:
        """What the child says of one case with these lines."""
        for number in sorted({event.release for event in lines if event.release}):
            self._bring(connection, number)
        told = [
            {
                "seq": event.seq,
                "kind": event.kind,
                "at": event.at,
                "actor": event.actor,
                "engine": event.engine,
                "release": None if event.release is None else hashes[event.release],
                "state": None if event.state is None else event.state.hex(),
                "content": event.content,
            }
            for event in lines
        ]
        self._send({"instance": str(uid), "lines": told})
        return orjson.loads(self._pipe(self._child.stdout).readline())

    def _bring(self, connection: Connection, number: int) -> None:
        release = definitions.find_release(connection, number)
        if release is None or release.hash in self._known:
            return
        sources = definitions.sources(connection, release)
        files = {name: base64.b64encode(source).decode() for name, source in sources.items()}
        self._send({"release": release.hash, "files": files, "topics": release.topics})
        self._known.add(release.hash)

    def _send(self, line: dict[str, Any]) -> None:
        pipe = self._pipe(self._child.stdin)
        pipe.write(orjson.dumps(line) + b"\n")
        pipe.flush()

    def _pipe(self, pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe is not None
        return pipe
