"""Compiles the nodes and flows of one scope into the library's specifications."""

from __future__ import annotations

from engine.bpmn import (
    build_activities,
    build_compensation,
    build_complex,
    build_data,
    build_events,
    build_links,
)
from engine.bpmn.build_quantities import quantities
from engine.bpmn.findings import Findings
from engine.bpmn.scope_spec import ScopeSpec
from engine.bpmn.specs.complex_gateway import ComplexGateway
from engine.bpmn.specs.element import Element, Path
from engine.bpmn.specs.gateways import (
    EventGateway,
    ExclusiveGateway,
    InclusiveGateway,
    ParallelGateway,
)
from engine.bpmn.specs.rounds import Rounds
from engine.drawing import Flow, Node, Scope, links_of, reached

GATEWAYS: dict[str, type[Element]] = {
    "exclusiveGateway": ExclusiveGateway,
    "parallelGateway": ParallelGateway,
    "inclusiveGateway": InclusiveGateway,
    "eventBasedGateway": EventGateway,
}
BUILDERS = {**build_activities.BUILDERS, **build_events.BUILDERS, **build_complex.BUILDERS}


class ScopeBuilder:
    """Builds one ``ScopeSpec``; ``plans`` takes those of the scopes within as well."""

    def __init__(
        self,
        name: str,
        process: str,
        findings: Findings,
        plans: dict[str, ScopeSpec],
        *,
        is_process: bool,
    ) -> None:
        self.plan = ScopeSpec(name, process, is_process=is_process)
        self.findings = findings
        self.plans = plans
        plans[process if is_process else f"{process}:{name}"] = self.plan

    def inside(self, node: Node) -> ScopeSpec:
        """Compile the scope of a sub-process."""
        builder = ScopeBuilder(
            node.id, self.plan.process, self.findings, self.plans, is_process=False
        )
        if node.scope is not None:
            builder.build(node.scope)
        return builder.plan

    def build(self, scope: Scope) -> ScopeSpec:
        """Compile a scope: nodes first, then flows, then what depends on both."""
        self.plan.own = scope.data.own
        build_data.refuse(self, scope.data, self.plan.name)
        for node in scope.nodes.values():
            self._node(node)
        for flow in scope.flows:
            self._flow(flow, scope)
        for node in scope.nodes.values():
            quantities(self, node)
            if node.kind == "boundaryEvent":
                build_events.attach(self, node)
                build_compensation.attach(self, node, scope)
        build_links.join(self, scope)
        for element in self.plan.elements.values():
            if isinstance(element, InclusiveGateway):
                element.upstream = _upstream(element, scope)
            if isinstance(element, ComplexGateway):
                build_complex.complete(self, element)
        return self.plan

    def _node(self, node: Node) -> None:
        builder = (
            build_links.builder_of(node)
            or build_compensation.builder_for(node)
            or BUILDERS.get(node.kind)
        )
        if node.kind in GATEWAYS:
            GATEWAYS[node.kind](self.plan, node)
        elif builder is None:
            self.unsupported(node, node.kind)
        else:
            builder(self, node)
        build_data.data_of_node(self, node)

    def unsupported(self, node: Node, construct: str) -> None:
        """Refuse a construct by name."""
        self.findings.add("unsupported", node.line, node.id, {"construct": construct})

    def _flow(self, flow: Flow, scope: Scope) -> None:
        source = self.plan.elements.get(flow.source)
        target = self.plan.elements.get(flow.target)
        if source is None or target is None:
            if flow.source not in scope.nodes or flow.target not in scope.nodes:
                missing = flow.source if flow.source not in scope.nodes else flow.target
                self.findings.add("flow_dangling", flow.line, flow.id, {"missing": missing})
            return
        condition = None
        if flow.condition:
            condition = self.findings.condition(flow.condition, flow.line, flow.id)
        path = Path(flow.id, target, condition)
        node = scope.nodes[flow.source]
        if node.default == flow.id:
            source.flows.default = path
        else:
            source.flows.paths.append(path)
        target.incoming.append(flow.id)
        source.connect(target)
        if isinstance(source, Rounds):
            source.inner.connect(target)


def _upstream(gateway: InclusiveGateway, scope: Scope) -> dict[str, frozenset[str]]:
    into: dict[str, list[str]] = {}
    for flow in scope.flows:
        into.setdefault(flow.target, []).append(flow.source)
    for source, target in links_of(scope).items():
        into.setdefault(target, []).append(source)
    for node in scope.nodes.values():
        if node.kind == "boundaryEvent" and node.host:
            into.setdefault(node.id, []).append(node.host)
    sources = {flow.id: flow.source for flow in scope.flows if flow.target == gateway.el}
    into[gateway.el] = []
    return {
        incoming: frozenset(reached([source], lambda name: into.get(name, ()))) - {gateway.el}
        for incoming, source in sources.items()
    }
