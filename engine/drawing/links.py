"""Link events: a way on from one place of a scope to another, without a flow drawn between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from engine.drawing.model import Node, Scope

THROWS, CATCHES = "intermediateThrowEvent", "intermediateCatchEvent"


class Broken(NamedTuple):
    """A link event that leads nowhere, or not only where it says."""

    code: str
    node: Node
    facts: Mapping[str, object]


def is_link(node: Node) -> bool:
    """Whether this is a link event, thrown or caught."""
    return node.kind in (THROWS, CATCHES) and [e.kind for e in node.events] == ["link"]


def links_of(scope: Scope) -> dict[str, str]:
    """Thrown link events -> the caught ones of the same name; those without one are left out."""
    links = [node for node in scope.nodes.values() if is_link(node)]
    caught = {_name(node): node.id for node in reversed(links) if node.kind == CATCHES}
    thrown = [node for node in links if node.kind == THROWS]
    return {
        node.id: caught[_name(node)] for node in thrown if _name(node) in caught and _name(node)
    }


def broken_links(scope: Scope) -> Iterator[Broken]:
    """Links without name or target, with two targets, or with flows where none may be.

    Source:
        BPMN 2.0.2, 10.5.4, table 10.98: many sources may lead to one target of their own level.
    """
    seen: set[str] = set()
    leaving = {flow.source for flow in scope.flows}
    entering = {flow.target for flow in scope.flows}
    joined = links_of(scope)
    for node in scope.nodes.values():
        if not is_link(node):
            continue
        name = _name(node)
        if not name:
            yield _broken("link_missing", node)
        elif node.kind == THROWS and node.id not in joined:
            yield _broken("link_unmatched", node, link=name)
        elif node.kind == CATCHES and name in seen:
            yield _broken("link_twice", node, link=name)
        if node.id in (leaving if node.kind == THROWS else entering):
            yield _broken("link_flow", node)
        seen |= {name} if node.kind == CATCHES else set()


def _broken(code: str, node: Node, **facts: object) -> Broken:
    return Broken(code, node, {"element": node.name or node.id, **facts})


def _name(node: Node) -> str:
    return node.events[0].attributes.get("name", "").strip()
