"""The register follows the main instance of each complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING

from complaints.store import register
from complaints.store.repeats import MAIN

if TYPE_CHECKING:
    from engine.model import Instance
    from engine.store import Connection


def follow(connection: Connection, instance: Instance) -> None:
    """Note that ``instance``, if it handles a complaint, has begun, stands still, goes on or ended.

    The engine calls this in the transaction of the event that changed the status.
    """
    if instance.process == MAIN and instance.key is not None:
        register.note_main(connection, instance.key, instance)
