"""Steps that a process owes its customers stay in it, unless somebody has signed for their absence.

Source:
    processes.md 2.6, number 5.
"""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.check.known import Known
from engine.drawing import protected_steps
from engine.model.finding import Finding

WAIVER = "bihuan:waiver"


def protected_steps_kept(inspection: Inspection) -> Iterator[Finding]:
    """What is protected in the published version is protected still, or is waived by the process.

    A waiver names the step and, behind a colon, who signed and on what paper.
    """
    process = inspection.process
    kept = protected_steps(process)
    waived = _waived(process.properties.get(WAIVER, ""))
    for step, name in inspection.known.protected.get(process.key, {}).items():
        if step in kept:
            continue
        if waived.get(step):
            facts = {"step": step, "task": name, "waiver": waived[step]}
            yield inspection.warning("protected_step_waived", process, **facts)
        else:
            yield inspection.error("protected_step_missing", process, step=step, task=name)


def protected_processes_kept(known: Known) -> Iterator[Finding]:
    """A process with protected steps is not withdrawn: first a version waives them."""
    for key, steps in known.protected.items():
        if key in known.processes or "bpmn" in known.unseen:
            continue
        for step, name in steps.items():
            yield Finding(
                code="protected_step_missing",
                severity="error",
                file=f"{key}.bpmn",
                line=None,
                element_id=key,
                facts={"element": key, "step": step, "task": name},
            )


def _waived(text: str) -> dict[str, str]:
    parts = (part.partition(":") for part in text.replace("：", ":").replace("；", ";").split(";"))
    return {step.strip(): told.strip() for step, _, told in parts}
