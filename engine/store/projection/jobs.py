"""Effects that leave work for workers -> rows of the job table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, text

from engine.model import Effect, Event, Instance, JobState, canonical
from engine.model.job import DELIVER, EXTERNAL, OPERATION, TIMER
from engine.store.tables import job

KINDS = frozenset({"job", "external", "external_done"})
NOW = 0
"""Due at once, whatever the clock says."""

_INSERT = insert(job)
_REMOVE = delete(job).where(job.c.key == bindparam("done"))
_READY = text(
    "INSERT INTO job (kind, key, run_at, state, attempts, instance_id, payload)"
    " VALUES (:kind, :key, :run_at, :ready, 0, :instance, :payload)"
    " ON CONFLICT (key) DO UPDATE SET run_at = excluded.run_at, state = excluded.state,"
    " attempts = 0, lease_until = NULL, last_error = NULL"
)


def timer_key(instance: int) -> str:
    """The key of the one timer job of an instance."""
    return f"{TIMER}:{instance}"


def external_key(instance: int, no: int) -> str:
    """The key of the work of an outside worker."""
    return f"{EXTERNAL}:{instance}:{no}"


def set_timer(connection: Connection, instance: Instance) -> None:
    """Let the instance be ticked when its next timer is due, or never."""
    if instance.next_due is None:
        connection.execute(_REMOVE, {"done": timer_key(instance.id)})
        return
    connection.execute(
        _READY,
        {
            "kind": TIMER,
            "key": timer_key(instance.id),
            "run_at": instance.next_due,
            "ready": JobState.READY,
            "instance": instance.id,
            "payload": "{}",
        },
    )


def deliver(connection: Connection, throwers: Sequence[int]) -> None:
    """Let the pending deliveries of ``throwers`` (streams) be delivered soon."""
    rows = [
        {
            "kind": DELIVER,
            "key": f"{DELIVER}:{thrower}",
            "run_at": NOW,
            "ready": JobState.READY,
            "instance": thrower,
            "payload": "{}",
        }
        for thrower in throwers
    ]
    connection.execute(_READY, rows)


def apply(
    connection: Connection, instance: Instance, event: Event, by_kind: Mapping[str, list[Effect]]
) -> None:
    """Leave work for operations of kind job and for outside workers; forget what is done."""
    rows = [_operation(instance, event, e) for e in by_kind.get("job", ())]
    rows += [_external(instance, event, e) for e in by_kind.get("external", ())]
    if rows:
        connection.execute(_INSERT, rows)
    done = [{"done": external_key(instance.id, e["no"])} for e in by_kind.get("external_done", ())]
    if done:
        connection.execute(_REMOVE, done)


def _operation(instance: Instance, event: Event, effect: Effect) -> dict[str, Any]:
    payload = {"seq": event.seq, "n": effect["n"], "el": effect["el"], "input": effect["input"]}
    key = f"{OPERATION}:{instance.id}:{event.seq}:{effect['n']}"
    return _row(instance, OPERATION, key, NOW, effect["topic"], payload)


def _external(instance: Instance, event: Event, effect: Effect) -> dict[str, Any]:
    payload = {"no": effect["no"], "el": effect["el"], "input": effect["input"]}
    key = external_key(instance.id, effect["no"])
    return _row(instance, EXTERNAL, key, event.at, effect["topic"], payload)


def _row(
    instance: Instance, kind: str, key: str, run_at: int, topic: str, payload: dict[str, Any]
) -> dict[str, Any]:
    return {
        "kind": kind,
        "key": key,
        "run_at": run_at,
        "state": JobState.READY,
        "attempts": 0,
        "lease_until": None,
        "instance_id": instance.id,
        "topic": topic,
        "payload": canonical(payload).decode(),
        "last_error": None,
    }
