"""Tasks that a drawing keeps with whoever has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.bpmn import Compiled

PROPERTY = "bihuan:handover"
REFUSED = "refused"


def kept_tasks(compiled: Compiled) -> frozenset[str]:
    """Ids of the user tasks with ``bihuan:handover`` = ``refused``, of all processes.

    Source:
        R-035: a contact must never be lost between transfers.
    """
    return frozenset(
        node.id
        for process in compiled.processes.values()
        for _, node in process.drawn.scope.walk()
        if node.properties.get(PROPERTY) == REFUSED
    )
