"""A message between instances."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum


class DeliveryState(IntEnum):
    """Whether it has arrived. A kept one waits until somebody subscribes to it."""

    PENDING = 0
    DONE = 1
    KEPT = 2
    DEAD = 3


@dataclass(frozen=True, kw_only=True, slots=True)
class Delivery:
    """One thrown message or signal to one receiver.

    ``thrower``, ``seq`` and ``n`` name the event and the throw in it; ``thrower`` is a stream, so
    negative when it came from outside. ``receiver`` is set for signals to a waiting instance,
    ``process`` for signals that start one. ``at`` in microseconds since the epoch, UTC.
    """

    id: int
    thrower: int
    seq: int
    n: int
    kind: str
    name: str
    key: str | None
    payload: Mapping[str, object]
    receiver: int | None
    process: str | None
    state: DeliveryState
    drill: bool
    at: int
    arrived: int | None = None
    until: int | None = None
