"""Our own additions to a drawing are spelled as the engine reads them."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node, Process
from engine.model.finding import Finding

NAMES = frozenset(
    {
        "bihuan:answers",
        "bihuan:bound",
        "bihuan:calendar-free",
        "bihuan:collect",
        "bihuan:collect_value",
        "bihuan:form",
        "bihuan:key",
        "bihuan:misfire",
        "bihuan:handover",
        "bihuan:not",
        "bihuan:protected",
    }
)
OF_PROCESSES = frozenset({"bihuan:waiver"})
_VALUES = {
    "bihuan:calendar-free": ("true", "false"),
    "bihuan:handover": ("refused",),
    "bihuan:misfire": ("once", "each"),
}


def house_properties(inspection: Inspection) -> Iterator[Finding]:
    """Known ``bihuan:`` names with values they can have; ``bihuan:not`` names user tasks.

    Those may be of any process of the release: called ones run inside the same instance.
    """
    tasks = {node.id for node in inspection.nodes if node.kind == "userTask"}
    yield from _spelled(inspection, inspection.process, OF_PROCESSES)
    for node in inspection.nodes:
        yield from _spelled(inspection, node, NAMES)
        for other in barred_by(node):
            if other not in tasks and other not in inspection.known.user_tasks:
                yield inspection.error("four_eyes_unknown", node, other=other)


def _spelled(
    inspection: Inspection, place: Node | Process, known: frozenset[str]
) -> Iterator[Finding]:
    for name, value in place.properties.items():
        if name.startswith("bihuan:") and name not in known:
            yield inspection.warning("property_unknown", place, property=name)
        if name in _VALUES and value not in _VALUES[name]:
            facts = {"property": name, "value": value[:40], "allowed": list(_VALUES[name])}
            yield inspection.error("property_value", place, **facts)


def barred_by(node: Node) -> list[str]:
    """The elements whose actors may not take this task."""
    text = node.properties.get("bihuan:not", "")
    return [part.strip() for part in text.split(",") if part.strip()]
