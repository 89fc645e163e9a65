"""What a resource needs: the engine, who asks, and one word each for commands and queries."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from flask import current_app, g

from api.headers import expected_version, idempotency_key

if TYPE_CHECKING:
    from api.entrance import Entrance
    from engine.commands import Command
    from engine.executor import Engine
    from engine.model import Actor
    from engine.queries import Query

R = TypeVar("R")
ENGINE = "bihuan"
ENTRANCE = "bihuan-entrance"


def engine() -> Engine:
    """The engine of this application."""
    return cast("Engine", current_app.extensions[ENGINE])


def entrance() -> Entrance:
    """Where people and programs prove who they are."""
    return cast("Entrance", current_app.extensions[ENTRANCE])


def actor() -> Actor:
    """Who asks; the guard has put it here."""
    return cast("Actor", g.actor)


def run(command: Command[R]) -> R:
    """Send ``command`` as the actor, under the request's idempotency key and expected version.

    Raises:
        BadHeader: one of the two cannot be read.
        EngineError: whatever the engine refuses.
    """
    key, version = idempotency_key(), expected_version()
    return engine().run(command, actor(), key=key, if_match=version)


def ask(query: Query[R]) -> R:
    """Answer ``query`` for the actor.

    Raises:
        EngineError: whatever the engine refuses.
    """
    return engine().ask(query, actor())


def ask_all(query: Query[tuple[R, ...]]) -> list[R]:
    """As ``ask``; a list, since Flask takes a tuple for a body with status and headers.

    Raises:
        EngineError: whatever the engine refuses.
    """
    found = ask(query)
    return list(found)
