"""Messages and signals are those of the catalogue, and somebody waits for what is sent."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.check.known import SENDS
from engine.drawing import Node
from engine.model.finding import Finding

_KINDS = ("message", "signal")


def message_names(inspection: Inspection) -> Iterator[Finding]:
    """Names outside the catalogue; messages that no process of the release waits for.

    Source:
        processes.md 2.6, rule 8.
    """
    known = inspection.known
    for node in inspection.nodes:
        for kind, name in _named(node):
            if known.messages is not None and name not in known.messages:
                facts = {"kind": kind, "name": name}
                yield inspection.warning("message_not_in_catalogue", node, **facts)
            if node.kind in SENDS and (kind, name) not in known.caught:
                yield inspection.advice("message_not_caught", node, kind=kind, name=name)


def _named(node: Node) -> Iterator[tuple[str, str]]:
    for event in node.events:
        if event.kind in _KINDS and event.name:
            yield event.kind, event.name
