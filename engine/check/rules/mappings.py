"""What goes into a called process and comes back is named."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding


def mappings(inspection: Inspection) -> Iterator[Finding]:
    """Each ``camunda:in``/``out`` carries everything, or one thing to a name; none is local.

    Input and output parameters have a name. What ``bihuan:bound`` names is carried from a variable.
    """
    for node in inspection.nodes:
        yield from _calls(inspection, node)
        yield from _bound(inspection, node)
        for parameter in (*node.inputs, *node.outputs):
            if not parameter.name:
                yield inspection.error("parameter_unnamed", node, parameter.line)


def _bound(inspection: Inspection, node: Node) -> Iterator[Finding]:
    variables = {mapping.target for mapping in node.ins if mapping.source}
    for name in node.bound:
        if name not in variables:
            yield inspection.error("bound_unknown", node, variable=name)


def _calls(inspection: Inspection, node: Node) -> Iterator[Finding]:
    for mapping in (*node.ins, *node.outs):
        if mapping.local:
            yield inspection.error("unsupported", node, mapping.line, construct="camunda:local")
        if mapping.all:
            continue
        if not mapping.source and not mapping.expression:
            yield inspection.error("mapping_empty", node, mapping.line)
        elif not mapping.target:
            yield inspection.error("mapping_untargeted", node, mapping.line)
