"""Compiles ad-hoc sub-processes: what is started in them, and what ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.ad_hoc import AdHoc
from engine.drawing import Node, begins_ad_hoc, ordering_of, unfit_for_ad_hoc

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder


def ad_hoc(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    """Compile one; with parallel ordering everything is a start of its scope, else the first is."""
    unfit = list(unfit_for_ad_hoc(node))
    for inner, construct in unfit:
        to.unsupported(inner, construct)
    if unfit:
        return None
    built = AdHoc(to.plan, node, name)
    built.inside = to.inside(node)
    built.cuts_rest = node.attributes.get("cancelRemainingInstances", "true") not in ("false", "0")
    if node.completion:
        built.completion = to.findings.condition(node.completion, node.line, node.id)
    nodes = [] if node.scope is None else begins_ad_hoc(node.scope)
    starts = [e for n in nodes if (e := built.inside.elements.get(n.id)) is not None]
    if not nodes:
        facts = {"element": node.name or node.id}
        to.findings.add("ad_hoc_activity_missing", node.line, node.id, facts)
    at_once = 1 if ordering_of(node) == "Sequential" else len(starts)
    built.inside.bpmn_start_events.extend(starts[:at_once])
    built.later = tuple(starts[at_once:])
    return built
