"""Effects of waiting -> who waits for which message or signal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert

from engine.model import Effect, Instance
from engine.store.projection import kept
from engine.store.tables import subscription

KINDS = frozenset({"awaits", "caught", "awaits_no_more"})

_INSERT = insert(subscription)
_REMOVE = delete(subscription).where(
    subscription.c.instance_id == bindparam("instance"), subscription.c.no == bindparam("wait")
)


def apply(
    connection: Connection, instance: Instance, effects: Sequence[Effect], still: frozenset[int]
) -> None:
    """End and begin subscriptions, and wake the kept messages that now have a receiver.

    ``still`` are the waits that caught something and go on: those of events that do not interrupt.
    """
    new: dict[int, dict[str, Any]] = {}
    gone: set[int] = set()
    for effect in effects:
        if effect["e"] == "awaits":
            new[effect["no"]] = _row(instance, effect)
        elif _ends(effect, still) and new.pop(effect["no"], None) is None:
            gone.add(effect["no"])
    if gone:
        connection.execute(_REMOVE, [{"instance": instance.id, "wait": no} for no in sorted(gone)])
    if new:
        connection.execute(_INSERT, list(new.values()))
        kept.wake(connection, instance, list(new.values()))


def _ends(effect: Effect, still: frozenset[int]) -> bool:
    kind = effect["e"]
    return kind == "awaits_no_more" or (kind == "caught" and effect["no"] not in still)


def _row(instance: Instance, effect: Effect) -> dict[str, Any]:
    kind = "message" if "message" in effect else "signal"
    return {
        "instance_id": instance.id,
        "no": effect["no"],
        "kind": kind,
        "name": effect[kind],
        "key": effect.get("key"),
        "element": effect["el"],
        "form": effect.get("form"),
        "drill": instance.drill,
    }
