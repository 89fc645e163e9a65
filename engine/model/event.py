"""A line of the log, and what is about to become one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from engine.model.canonical import parse

ENGINE = 1
"""Number of the engine's behaviour: raised whenever effects of the same input could change."""

Effect = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What happened, before it has a number.

    ``content`` holds what was asked (``task``, ``input`` and whatever names the target) and, for
    instances, the ordered ``effects``. ``idem`` identifies the actor's idempotency key and
    ``request`` fingerprints the request under it. ``state`` is the hash of the state after it.
    """

    kind: str
    at: int
    actor: int
    on_behalf: int | None = None
    content: Mapping[str, Any]
    release: int | None = None
    release_hash: str | None = None
    idem: bytes | None = None
    request: bytes | None = None
    state: bytes | None = None

    @property
    def effects(self) -> list[Effect]:
        """The facts that the step produced, in order."""
        effects: list[Effect] = self.content.get("effects", [])
        return effects


class Event(NamedTuple):
    """A line of the log as it is stored: ``body`` is the canonical text of the content.

    A plain tuple, in the order of the columns: chains are followed line by line, in millions.
    """

    stream: int
    seq: int
    at: int
    actor: int
    on_behalf: int | None
    kind: str
    release: int | None
    engine: int
    idem: bytes | None
    request: bytes | None
    state: bytes | None
    prev: bytes
    hash: bytes
    body: str

    @property
    def content(self) -> dict[str, Any]:
        """The body as a value, parsed anew at each call."""
        content: dict[str, Any] = parse(self.body)
        return content
