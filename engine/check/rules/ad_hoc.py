"""Ad-hoc sub-processes hold activities, and nothing that does not run there."""

from __future__ import annotations

from collections.abc import Iterator

from engine.check.inspection import Inspection
from engine.drawing import begins_ad_hoc, unfit_for_ad_hoc
from engine.model.finding import Finding


def ad_hoc(inspection: Inspection) -> Iterator[Finding]:
    """At least one activity that no flow leads to; no start or end; in sequence no parting."""
    for node in inspection.nodes:
        if node.kind != "adHocSubProcess":
            continue
        for inner, construct in unfit_for_ad_hoc(node):
            yield inspection.error("unsupported", inner, construct=construct)
        if node.scope is None or not begins_ad_hoc(node.scope):
            yield inspection.error("ad_hoc_activity_missing", node)
