"""Compiles the token quantities of activities."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.bpmn.specs.activity import Activity
from engine.drawing import MOST, QUANTITIES, Node, quantity

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder


def quantities(to: ScopeBuilder, node: Node) -> None:
    """Give the activity compiled from ``node``, if it is one, what it waits for and leaves with."""
    activity = to.plan.elements.get(node.id)
    if not isinstance(activity, Activity):
        return
    found = {name: quantity(node, name) for name in QUANTITIES}
    for name, number in found.items():
        if number is None:
            facts = {"attribute": name, "value": node.attributes[name][:40], "limit": MOST}
            to.findings.add("quantity_unfit", node.line, node.id, facts)
    activity.needs = found["startQuantity"] or 1
    activity.sends = found["completionQuantity"] or 1
