"""Scopes of a process as graphs: who follows whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from engine.drawing import Flow, Node, Scope, links_of, reached


@dataclass(frozen=True, slots=True)
class Area:
    """One scope. ``owner`` is its sub-process, ``None`` for the process itself; ``depth`` 0 there.

    ``outgoing`` and ``incoming`` hold the flows of each node, in file order; flows that do not
    join two nodes of the scope are left out. ``boundaries`` are the boundary events by host,
    ``links`` the caught link events by thrown one.
    """

    scope: Scope
    owner: Node | None
    depth: int
    outgoing: Mapping[str, tuple[Flow, ...]]
    incoming: Mapping[str, tuple[Flow, ...]]
    boundaries: Mapping[str, tuple[Node, ...]]
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def nodes(self) -> Iterable[Node]:
        """The flow nodes of this scope alone."""
        return self.scope.nodes.values()

    def after(self, name: str) -> Iterator[str]:
        """The nodes that may come next: by flow, by a link, or by an event on its border."""
        for flow in self.outgoing[name]:
            yield flow.target
        if name in self.links:
            yield self.links[name]
        for node in self.boundaries.get(name, ()):
            yield node.id

    def reached_from(self, starts: Iterable[str]) -> set[str]:
        """Every node that a token may reach from ``starts``, themselves among them."""
        return set(reached(starts, self.after))


def areas_of(scope: Scope) -> tuple[Area, ...]:
    """The scope and every scope within, the outer before the inner."""
    found: list[Area] = []
    todo: list[tuple[Scope, Node | None, int]] = [(scope, None, 0)]
    while todo:
        inside, owner, depth = todo.pop(0)
        found.append(_area(inside, owner, depth))
        todo.extend((n.scope, n, depth + 1) for n in inside.nodes.values() if n.scope is not None)
    return tuple(found)


def _area(scope: Scope, owner: Node | None, depth: int) -> Area:
    outgoing: dict[str, list[Flow]] = {name: [] for name in scope.nodes}
    incoming: dict[str, list[Flow]] = {name: [] for name in scope.nodes}
    for flow in scope.flows:
        if flow.source in outgoing and flow.target in incoming:
            outgoing[flow.source].append(flow)
            incoming[flow.target].append(flow)
    boundaries: dict[str, list[Node]] = {}
    for node in scope.nodes.values():
        if node.kind == "boundaryEvent" and node.host is not None:
            boundaries.setdefault(node.host, []).append(node)
    return Area(
        scope=scope,
        owner=owner,
        depth=depth,
        outgoing={name: tuple(flows) for name, flows in outgoing.items()},
        incoming={name: tuple(flows) for name, flows in incoming.items()},
        boundaries={name: tuple(nodes) for name, nodes in boundaries.items()},
        links=links_of(scope),
    )
