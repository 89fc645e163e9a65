"""Gathers what an installation has that drawings refer to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from engine.check import Around
from engine.store import people, settings

if TYPE_CHECKING:
    from engine.bpmn import Compiled
    from engine.store import Connection

MESSAGES = "messages"
"""Name of the setting with the names that the house adds to the catalogue, a list."""


def around(
    connection: Connection,
    topics: Mapping[str, str],
    messages: Collection[str] | None,
    published: Compiled | None,
) -> Around:
    """What there is now.

    Args:
        connection: where groups and settings lie.
        topics: the operations and outside workers.
        messages: the catalogue of messages and signals that comes with the product, if any.
        published: the current release.
    """
    added = settings.get(connection, MESSAGES) or []
    return Around(
        topics=sorted(topics),
        groups=sorted(group["id"] for group in people.groups(connection)),
        messages=None if messages is None else sorted({*messages, *added}),
        protected={} if published is None else published.protected,
    )
