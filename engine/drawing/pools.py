"""The pools of a drawing and the message flows between them."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.data_items import local
from engine.drawing.model import MessageFlow, Pools
from engine.drawing.references import References
from engine.drawing.vocabulary import B, line_of

_ROOTS = ("collaboration", "choreography", "globalConversation")
_POOLS = ("participant", "conversation", "subConversation", "callConversation")


def pools_of(root: etree._Element, references: References, end: str) -> Pools:
    """Read them from the definitions element; ``end`` is what keys of processes end with."""
    tops = [top for tag in _ROOTS for top in root.findall(f"{B}{tag}")]
    return Pools(
        processes={
            str(pool.get("id")): key and key + end
            for top in tops
            for pool in top.iter(*(f"{B}{tag}" for tag in _POOLS))
            for key in (local(pool.get("processRef")),)
        },
        flows=tuple(flow for top in tops for flow in _flows(top, references)),
    )


def _flows(top: etree._Element, references: References) -> Iterator[MessageFlow]:
    for element in top.iter(f"{B}messageFlow"):
        line = line_of(element)
        name = references.identity(element, f"messageFlow_{line}")
        references.name("message", element.get("messageRef"), line, name)
        yield MessageFlow(
            id=name,
            source=local(element.get("sourceRef")),
            target=local(element.get("targetRef")),
            line=line,
            name=element.get("name"),
        )
