"""Ad-hoc sub-processes: what begins in them, and what has no place there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from engine.drawing.model import Node, Scope

ORDERINGS = ("Parallel", "Sequential")
_ACTIVITIES = frozenset({"task", "callActivity", "subProcess", "adHocSubProcess", "transaction"})
_CHOOSE_ONE = frozenset({"exclusiveGateway", "eventBasedGateway"})
_MEET = frozenset({"parallelGateway", "inclusiveGateway", "complexGateway"})
_QUANTITIES = ("startQuantity", "completionQuantity")


def ordering_of(node: Node) -> str:
    """How its activities follow each other; all at once where the drawing does not say."""
    return node.attributes.get("ordering", "Parallel")


def begins_ad_hoc(scope: Scope) -> list[Node]:
    """The activities of such a scope that no flow leads to, in the order of the file."""
    reached = {flow.target for flow in scope.flows}
    return [
        node for node in scope.nodes.values() if node.id not in reached and _may_be_started(node)
    ]


def _may_be_started(node: Node) -> bool:
    if node.is_event_subprocess or node.attributes.get("isForCompensation") in ("true", "1"):
        return False
    return node.kind in _ACTIVITIES or node.kind.endswith("Task")


def unfit_for_ad_hoc(owner: Node) -> Iterator[tuple[Node, str]]:
    """What does not run in the ad-hoc sub-process ``owner``: the node and the construct.

    Start and end events are forbidden there (BPMN 2.0.2, 10.3.5). With sequential ordering one
    activity is at work at a time, so that no path may part into several.
    """
    ordering = ordering_of(owner)
    if ordering not in ORDERINGS:
        yield owner, f"ordering {ordering}"
    if owner.is_event_subprocess:
        yield owner, "adHocSubProcess with triggeredByEvent"
    scope = owner.scope
    if scope is None:
        return
    for node in scope.nodes.values():
        yield from ((node, f"{what} in an adHocSubProcess") for what in _forbidden(node))
    if ordering == "Sequential":
        for node in _parting(scope):
            yield node, "parallel paths in a sequential adHocSubProcess"


def _forbidden(node: Node) -> Iterator[str]:
    if node.kind in ("startEvent", "endEvent"):
        yield node.kind
    if node.is_event_subprocess:
        yield "event sub-process"
    for name in _QUANTITIES:
        if node.attributes.get(name, "1") != "1":
            yield name


def _parting(scope: Scope) -> Iterator[Node]:
    """The nodes behind which tokens may go on side by side, or at which they would meet."""
    leaving = Counter(flow.source for flow in scope.flows)
    for node in scope.nodes.values():
        if node.kind == "boundaryEvent":
            is_parting = not node.is_interrupting
        else:
            is_parting = leaving[node.id] > 1 and node.kind not in _CHOOSE_ONE
        if is_parting or node.kind in _MEET:
            yield node
