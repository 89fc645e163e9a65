"""Effects on user tasks -> rows of the inbox."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, select, update

from engine.model import Effect, Event, Instance, TaskState, canonical
from engine.store.projection import candidates
from engine.store.tables import NO_DUE, actor, task

KINDS = frozenset({"opened", "closed", "cancelled", "due"})

_INSERT = insert(task)
_THIS = (task.c.instance_id == bindparam("instance"), task.c.no == bindparam("task"))
_CLOSE = (
    update(task)
    .where(*_THIS, task.c.state == TaskState.OPEN)
    .values(
        state=bindparam("new"),
        closed=bindparam("at"),
        closed_by=bindparam("by"),
        version=task.c.version + 1,
    )
)
_MOVE = update(task).where(*_THIS).values(due=bindparam("new"), version=task.c.version + 1)
_NUMBERS = select(actor.c.slug, actor.c.id).where(actor.c.slug.in_(bindparam("s", expanding=True)))


def change_of_open(effects: Sequence[Effect]) -> int:
    """By how many the number of open tasks rises (or falls, if negative)."""
    rise = 0
    for effect in effects:
        if effect["e"] == "opened":
            rise += 1
        elif effect["e"] == "closed" or (effect["e"] == "cancelled" and "task" in effect):
            rise -= 1
    return rise


def apply(
    connection: Connection, instance: Instance, event: Event, by_kind: Mapping[str, list[Effect]]
) -> None:
    """Open, close and move tasks: at most one statement each."""
    _close(connection, instance, event, by_kind)
    opened = by_kind.get("opened", ())
    if opened:
        _open(connection, instance, event, opened, _gone(by_kind))
    moved = [
        {"instance": instance.id, "task": e["task"], "new": _due(e)} for e in by_kind.get("due", ())
    ]
    if moved:
        connection.execute(_MOVE, moved)
        candidates.move(connection, moved)


def _gone(by_kind: Mapping[str, list[Effect]]) -> set[int]:
    return {e["task"] for kind in ("closed", "cancelled") for e in by_kind.get(kind, ())}


def _close(
    connection: Connection, instance: Instance, event: Event, by_kind: Mapping[str, list[Effect]]
) -> None:
    rows = [
        {
            "instance": instance.id,
            "task": effect["task"],
            "new": TaskState.CLOSED if kind == "closed" else TaskState.CANCELLED,
            "at": event.at,
            "by": event.actor if kind == "closed" else None,
        }
        for kind in ("closed", "cancelled")
        for effect in by_kind.get(kind, ())
    ]
    if rows:
        connection.execute(_CLOSE, rows)


def _open(
    connection: Connection,
    instance: Instance,
    event: Event,
    opened: Sequence[Effect],
    gone: set[int],
) -> None:
    numbers = _actor_numbers(connection, opened)
    rows = []
    for effect in opened:
        users = [numbers[slug] for slug in effect.get("users", ()) if slug in numbers]
        rows.append(_row(instance, event, effect, users, is_open=effect["task"] not in gone))
    connection.execute(_INSERT, rows)
    candidates.add(connection, [row for row in rows if row["others"] is not None])


def _actor_numbers(connection: Connection, opened: Sequence[Effect]) -> dict[str, int]:
    slugs = sorted({slug for effect in opened for slug in effect.get("users", ())})
    if not slugs:
        return {}
    return {row.slug: row.id for row in connection.execute(_NUMBERS, {"s": slugs})}


def _row(
    instance: Instance, event: Event, effect: Effect, users: list[int], *, is_open: bool
) -> dict[str, Any]:
    groups = effect.get("groups", ())
    sole = users[0] if len(users) == 1 and not groups else None
    others: dict[str, object] = {}
    if len(groups) > 1:
        others["groups"] = groups[1:]
    if users and sole is None:
        others["users"] = users
    barred = effect.get("bar")
    return {
        "instance_id": instance.id,
        "no": effect["task"],
        "uid": UUID(effect["uid"]).bytes,
        "element": effect["el"],
        "release_id": instance.release,
        "form": effect.get("form"),
        "grp": groups[0] if groups else None,
        "others": canonical(others).decode() if others else None,
        "barred": canonical(barred).decode() if barred else None,
        "assignee": sole,
        "owner": None,
        "state": TaskState.OPEN if is_open else TaskState.CANCELLED,
        "due": _due(effect),
        "follow": effect.get("follow"),
        "priority": effect.get("priority"),
        "opened": event.at,
        "closed": None if is_open else event.at,
        "closed_by": None,
        "version": 1,
    }


def _due(effect: Effect) -> int:
    due: int | None = effect.get("due")
    return NO_DUE if due is None else due
