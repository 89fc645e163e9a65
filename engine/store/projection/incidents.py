"""Effects of failing -> open incidents."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, bindparam, insert, update

from engine.model import Effect, Event, Instance, canonical
from engine.store.tables import incident

KINDS = frozenset({"incident", "resolved"})
OPEN, RESOLVED = 0, 1

_INSERT = insert(incident)
_THIS = (
    incident.c.instance_id == bindparam("instance"),
    incident.c.no == bindparam("incident"),
    incident.c.state == OPEN,
)
_RESOLVE = update(incident).where(*_THIS).values(state=RESOLVED, resolved=bindparam("at"))
_END = (
    update(incident)
    .where(incident.c.instance_id == bindparam("instance"), incident.c.state == OPEN)
    .values(state=RESOLVED, resolved=bindparam("at"))
)


def apply(
    connection: Connection, instance: Instance, event: Event, by_kind: Mapping[str, list[Effect]]
) -> None:
    """Open and resolve incidents."""
    opened = by_kind.get("incident", ())
    if opened:
        connection.execute(
            _INSERT,
            [
                {
                    "instance_id": instance.id,
                    "no": effect["no"],
                    "element": effect["el"],
                    "code": effect["code"],
                    "facts": canonical(effect.get("facts", {})).decode(),
                    "state": OPEN,
                    "opened": event.at,
                    "resolved": None,
                }
                for effect in opened
            ],
        )
    resolved = [
        {"instance": instance.id, "incident": effect["no"], "at": event.at}
        for effect in by_kind.get("resolved", ())
    ]
    if resolved:
        connection.execute(_RESOLVE, resolved)


def end(connection: Connection, instance: Instance, event: Event) -> None:
    """A cancelled instance takes its open incidents with it."""
    connection.execute(_END, {"instance": instance.id, "at": event.at})
