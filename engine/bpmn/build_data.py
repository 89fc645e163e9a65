"""Compiles the data of a node or scope: its own variables, what is copied in and out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from engine.bpmn.data_flow import Copied
from engine.drawing import Copy, Data, Node

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder


def data_of_node(to: ScopeBuilder, node: Node) -> None:
    """Give the element of a node its data; of a multi-instance each round has it."""
    element = to.plan.elements.get(f"{node.id}[]", to.plan.elements.get(node.id))
    refuse(to, node.data, node.id)
    if element is not None:
        element.own = node.data.own
        element.copied_in = _copied(to, node.data.going_in, node.id)
        element.copied_out = _copied(to, node.data.going_out, node.id)


def refuse(to: ScopeBuilder, data: Data, name: str) -> None:
    """Add what cannot be as drawn."""
    for wrong in data.wrong:
        to.findings.add(wrong.code, wrong.line, name, wrong.facts)


def _copied(to: ScopeBuilder, copies: Sequence[Copy], name: str) -> tuple[Copied, ...]:
    return tuple(
        Copied(
            target=copy.target,
            source=copy.source,
            formula=None
            if copy.text is None
            else to.findings.condition(copy.text, copy.line, name),
        )
        for copy in copies
    )
