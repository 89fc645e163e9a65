"""Call activities that are bound to a version: the process of the release that each one means."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from engine.bpmn.compiled import Process
from engine.bpmn.formula import Formula
from engine.bpmn.scope_spec import ScopeSpec
from engine.bpmn.specs.call_activity import CallActivity
from engine.drawing import bound_key
from engine.model.finding import Finding


def settle_calls(
    plans: Mapping[str, ScopeSpec], processes: Mapping[str, Process]
) -> Iterator[Finding]:
    """Let each bound call run its version; what is not among the processes is a finding."""
    drawn = {key: process.drawn for key, process in processes.items()}
    for plan in plans.values():
        for call in plan.elements.values():
            if not isinstance(call, CallActivity) or call.node.binding is None:
                continue
            key = bound_key(call.node, drawn)
            if key is not None and key in processes:
                call.called = Formula(key, None)
            else:
                yield Finding(
                    code="called_version_unknown",
                    severity="error",
                    file=processes[plan.process].file,
                    line=call.node.line,
                    element_id=call.node.id,
                    facts={
                        "element": call.node.name or call.node.id,
                        "process": call.node.called,
                        "version": call.node.binding.removeprefix(":"),
                    },
                )
