"""An instance as bytes: own format, versioned, nothing of the past in it."""

from __future__ import annotations

import hashlib
import threading
from typing import TYPE_CHECKING, Any

import orjson
import zstandard

if TYPE_CHECKING:
    from engine.bpmn.run import Run
    from engine.bpmn.scope import Scope
    from engine.bpmn.token import Token

VERSION = 1
_own = threading.local()


def state(run: Run) -> dict[str, Any]:
    """The logical state, as canonical JSON values."""
    return {
        "v": VERSION,
        "status": run.status,
        "process": run.root.spec.process,
        "key": run.key,
        "end": run.end,
        "drill": run.is_drill,
        "started": run.started,
        "counters": run.counters,
        "kept": run.kept,
        "doers": run.doers,
        "scopes": [_scope(scope) for scope in run.scopes()],
    }


def _scope(scope: Scope) -> dict[str, Any]:
    found: dict[str, Any] = {
        "no": scope.no,
        "vars": scope.variables,
        "entries": scope.entries,
        "tokens": [_token(token) for token in scope.tasks.values()],
    }
    if scope.host is not None:
        found["host"] = scope.host.id
        found["plan"] = _plan_name(scope)
    if scope.own_key is not None:
        found["key"] = scope.own_key
    if scope.done:
        found["done"] = scope.done
    if scope.touched:
        found["touched"] = scope.touched
    return found


def _plan_name(scope: Scope) -> str:
    spec = scope.spec
    return spec.process if spec.is_process else f"{spec.process}:{spec.name}"


def _token(token: Token) -> list[Any]:
    row = [token.id, token.task_spec.name, token.state, token.internal_data]
    return [*row, token.data] if token.data else row


def dump(run: Run) -> tuple[bytes, bytes]:
    """The snapshot and the SHA-256 of the logical state."""
    text = orjson.dumps(state(run), option=orjson.OPT_SORT_KEYS)
    return bytes([VERSION]) + _compressor().compress(text), hashlib.sha256(text).digest()


def _compressor() -> zstandard.ZstdCompressor:
    if not hasattr(_own, "compressor"):
        _own.compressor = zstandard.ZstdCompressor(level=3)
    found: zstandard.ZstdCompressor = _own.compressor
    return found
