"""No expression reads what a person wrote about a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from engine.check.answers import Sealed, sealed_of
from engine.check.compiled_text import CompiledText
from engine.check.inspection import Inspection
from engine.drawing import Node
from engine.model.finding import Finding
from feel import FeelError, compile_expression

_PATH = r"[^\W\d]\w*(?:\s*\.\s*[^\W\d]\w*)*"
# `path = null`, `null != path`: whether something was answered is no secret.
_NULL = re.compile(rf"\b{_PATH}\s*!?=\s*null\b|\bnull\s*!?=\s*{_PATH}")


def personal_data(inspection: Inspection) -> Iterator[Finding]:
    """P2 and P3 fields are sealed: FEEL may ask whether they are null, and nothing else.

    Decisions that a task calls read them no more than its own expressions do.
    """
    sealed = sealed_of(inspection.process, inspection.known)
    for compiled in inspection.texts:
        for path in _reads(compiled):
            if _touches(path, sealed):
                text = compiled.text
                at = inspection.place(text.element)
                facts = {"path": ".".join(path), "where": text.where}
                yield inspection.error("personal_data_read", at, text.line, **facts)
    for node in inspection.nodes:
        yield from _decision(inspection, node, sealed)


def _reads(compiled: CompiledText) -> list[tuple[str, ...]]:
    if compiled.expression is None:
        return []
    if "null" not in compiled.feel:
        return sorted(compiled.expression.reads)
    try:
        return sorted(compile_expression(_NULL.sub("true", compiled.feel)).reads)
    except FeelError:
        return sorted(compiled.expression.reads)


def _touches(path: tuple[str, ...], sealed: Sealed) -> bool:
    fields = sealed.get(path[0])
    if fields is None:
        return False
    inner = ".".join(path[1:])
    return any(inner == name or inner.startswith(f"{name}.") for name in fields)


def _decision(
    inspection: Inspection, node: Node, sealed: Mapping[str, frozenset[str]]
) -> Iterator[Finding]:
    model = inspection.known.decisions.get(node.camunda.get("decisionRef", ""))
    if model is None or node.kind != "businessRuleTask":
        return
    given = {parameter.name for parameter in node.inputs}
    paths = {path for usage in model.usages for path in usage.reads if path[0] not in given}
    for path in sorted(paths):
        if _touches(path, sealed):
            facts = {"path": ".".join(path), "where": node.camunda["decisionRef"]}
            yield inspection.error("personal_data_read", node, **facts)
