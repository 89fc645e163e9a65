"""Whether the reader may begin a process by hand."""

from __future__ import annotations

from admin.context import actor, ask
from engine.commands import StartInstance
from engine.queries import Processes


def may_start(process: str) -> bool:
    """Whether the published ``process`` names the reader's groups as starters, or names none."""
    reader = actor()
    if not (reader.may(StartInstance.needs) and reader.may(Processes.needs)):
        return False
    return any(found.key == process and found.may_start for found in ask(Processes()))
