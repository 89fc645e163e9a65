"""Branches that run side by side do not write the same variable."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

from engine.check.answers import answers_of
from engine.check.areas import Area
from engine.check.inspection import Inspection
from engine.check.known import Known
from engine.drawing import Node, begins_ad_hoc, ordering_of
from engine.model.finding import Finding

_MAX_BRANCHES = 40
_ALL_AT_ONCE = frozenset({"parallelGateway", "inclusiveGateway", "complexGateway"})


def parallel_writes(inspection: Inspection) -> Iterator[Finding]:
    """Which value stays would depend on who is faster.

    Call activities hand back only the fields that their process changed, so ``camunda:out`` of
    what was also handed in is no clash.
    """
    for area in inspection.areas:
        writers = {n.id: found for n in area.nodes if (found := writes_of(n, inspection.known))}
        if len(writers) < 2:
            continue
        for fork in area.nodes:
            if _forks(area, fork):
                targets = [flow.target for flow in area.outgoing[fork.id]]
                yield from _of_fork(inspection, area, fork, targets, writers)
        if area.owner is not None and _begins_all_at_once(area.owner):
            targets = [node.id for node in begins_ad_hoc(area.scope)]
            yield from _of_fork(inspection, area, area.owner, targets, writers)


def _begins_all_at_once(owner: Node) -> bool:
    return owner.kind == "adHocSubProcess" and ordering_of(owner) == "Parallel"


def _forks(area: Area, node: Node) -> bool:
    flows = area.outgoing[node.id]
    if len(flows) < 2:
        return False
    if node.kind in _ALL_AT_ONCE:
        return True
    return not node.kind.endswith("Gateway") and sum(not flow.condition for flow in flows) > 1


def _of_fork(
    inspection: Inspection,
    area: Area,
    fork: Node,
    targets: list[str],
    writers: Mapping[str, list[str]],
) -> Iterator[Finding]:
    branches = [area.reached_from([target]) for target in targets[:_MAX_BRANCHES]]
    told: set[tuple[str, str]] = set()
    for one, other in combinations(branches, 2):
        left = _writes(area, one - other, writers)
        right = _writes(area, other - one, writers)
        for variable, writer, rival in _clashes(left, right):
            if (writer.id, rival.id) not in told:
                told.add((writer.id, rival.id))
                facts = {"variable": variable, "other": rival.id, "fork": fork.id}
                yield inspection.warning("parallel_writes", writer, **facts)


def _clashes(
    left: list[tuple[str, Node]], right: list[tuple[str, Node]]
) -> Iterator[tuple[str, Node, Node]]:
    for variable, writer in left:
        for name, rival in right:
            if variable == name or f"{variable}.".startswith(f"{name}."):
                yield variable, writer, rival
            elif name.startswith(f"{variable}."):
                yield name, writer, rival


def _writes(
    area: Area, branch: set[str], writers: Mapping[str, list[str]]
) -> list[tuple[str, Node]]:
    return [
        (variable, area.scope.nodes[name])
        for name, variables in writers.items()
        if name in branch
        for variable in variables
    ]


def writes_of(node: Node, known: Known) -> list[str]:
    """The variables, or paths of them, that a node may write outside its own scope."""
    found = [parameter.name for parameter in node.outputs if parameter.name]
    found += [copy.target for copy in node.data.going_out]
    if not _has_rounds(node) and node.kind == "userTask":
        found += answers_of(node, known)
    if node.camunda.get("resultVariable"):
        found.append(node.camunda["resultVariable"])
    if node.properties.get("bihuan:collect"):
        found.append(node.properties["bihuan:collect"])
    if node.loop is not None and node.loop.output:
        found.append(node.loop.output)
    handed_in = {mapping.target or mapping.source for mapping in node.ins}
    found += [m.target for m in node.outs if m.target and m.target not in handed_in]
    if node.scope is not None and not _has_rounds(node):
        for _, inner in node.scope.walk():
            if inner.scope is None:
                found += writes_of(inner, known)
    return sorted(set(found))


def _has_rounds(node: Node) -> bool:
    return node.loop is not None and node.loop.kind != "standard"
