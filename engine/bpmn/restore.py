"""Bytes -> an instance, on the release it runs on."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any
from uuid import UUID

import orjson
import zstandard

from engine.bpmn.run import Run
from engine.bpmn.scope import Inner, Scope
from engine.bpmn.snapshot import VERSION
from engine.bpmn.token import Token
from engine.operations import World

if TYPE_CHECKING:
    from engine.bpmn.compiled import Compiled

_LIMIT = 64_000_000
_own = threading.local()


class SnapshotUnreadable(Exception):
    """The bytes are no snapshot of a version that this code reads."""


def load(compiled: Compiled, instance: UUID, snapshot: bytes, world: World) -> Run:
    """Restore an instance on the release it runs on.

    Raises:
        SnapshotUnreadable: another version, or not a snapshot at all.
    """
    if not snapshot or snapshot[0] != VERSION:
        raise SnapshotUnreadable
    try:
        text = _decompressor().decompress(snapshot[1:], max_output_size=_LIMIT)
    except zstandard.ZstdError as error:
        raise SnapshotUnreadable from error
    return restore(compiled, instance, orjson.loads(text), world)


def restore(compiled: Compiled, instance: UUID, saved: dict[str, Any], world: World) -> Run:
    """Build a run from its logical state."""
    run = Run(compiled, instance, compiled.plans[saved["process"]], world)
    run.status, run.key, run.end = saved["status"], saved["key"], saved["end"]
    run.is_drill, run.started = saved["drill"], saved["started"]
    run.counters, run.kept, run.doers = saved["counters"], saved["kept"], saved["doers"]
    tokens: dict[int, Token] = {}
    for row in saved["scopes"]:
        scope: Scope = run.root
        if "host" in row:
            scope = Inner(compiled.plans[row["plan"]], tokens[row["host"]], row["no"])
        scope.variables, scope.entries = row["vars"], row["entries"]
        scope.touched, scope.own_key = row.get("touched", {}), row.get("key")
        scope.done = row.get("done", [])
        for no, name, at, notes, *data in row["tokens"]:
            token = Token(scope, scope.spec.elements[name], no, notes)
            token._set_state(at)
            token.data = data[0] if data else {}
            tokens[no] = token
    return run


def _decompressor() -> zstandard.ZstdDecompressor:
    if not hasattr(_own, "decompressor"):
        _own.decompressor = zstandard.ZstdDecompressor()
    found: zstandard.ZstdDecompressor = _own.decompressor
    return found
