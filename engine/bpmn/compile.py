"""Files of a release -> what its instances run on; everything wrong is found before refusing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import TypeVar

import decisions
import forms
from engine.bpmn import build_compensation
from engine.bpmn.audit import audit
from engine.bpmn.build_calls import settle_calls
from engine.bpmn.build_instantiating import instantiating
from engine.bpmn.build_scope import ScopeBuilder
from engine.bpmn.build_starts import starts_of
from engine.bpmn.compiled import Compiled, Process
from engine.bpmn.conditions import ConditionTrigger
from engine.bpmn.findings import Findings
from engine.bpmn.scope_spec import ScopeSpec
from engine.bpmn.specs.user_task import UserTask
from engine.bpmn.specs.waits import WaitsFor
from engine.drawing import SUFFIXES, Drawing, DrawingRefused, read
from engine.drawing import Process as Drawn
from engine.errors import ReleaseRefused
from engine.model.finding import Finding

_T = TypeVar("_T")


def compile_release(
    files: Mapping[str, bytes], topics: Mapping[str, str], scripts: Collection[str] = ()
) -> Compiled:
    """Compile all files of a release.

    Args:
        files: name -> bytes; names end in one of ``SUFFIXES`` of drawings, ``.dmn`` or ``.form``;
            others are left out.
        topics: topic -> ``inline`` or ``job``; topics not named wait for outside workers.
        scripts: texts of script tasks that somebody knows how to do; others are refused.

    Raises:
        ReleaseRefused: with the findings of all files.
    """
    problems: list[Finding] = []
    plans: dict[str, ScopeSpec] = {}
    processes: dict[str, Process] = {}
    tables: dict[str, decisions.Model] = {}
    forms_by_id: dict[str, forms.Form] = {}
    for name in sorted(files):
        findings = Findings(name)
        if name.endswith(SUFFIXES):
            for process in _processes(files[name], findings, plans):
                if process.key in processes:
                    findings.add("process_twice", process.drawn.line, process.key)
                processes[process.key] = process
        elif name.endswith(".dmn"):
            _add(tables, _tables(files[name], findings), "decision_twice", findings)
        elif name.endswith(".form"):
            _add(forms_by_id, _forms(files[name], findings), "form_twice", findings)
        problems.extend(findings.found)
    problems.extend(_unknown_forms(processes.values(), forms_by_id))
    problems.extend(_unknown_scripts(processes.values(), scripts))
    problems.extend(settle_calls(plans, processes))
    if any(finding.severity in ("error", "missing") for finding in problems):
        raise ReleaseRefused(problems)
    _watch(plans)
    return Compiled(
        processes=processes,
        decisions=tables,
        forms=forms_by_id,
        topics=dict(topics),
        plans=plans,
        asked=frozenset(_asked(plans)),
    )


def _asked(plans: Mapping[str, ScopeSpec]) -> Iterator[str]:
    for plan in plans.values():
        for element in plan.elements.values():
            if isinstance(element, WaitsFor) and isinstance(element.trigger, ConditionTrigger):
                yield from element.trigger.reads


def _add(known: dict[str, _T], found: Mapping[str, _T], twice: str, findings: Findings) -> None:
    for key in sorted(known.keys() & found.keys()):
        findings.add(twice, None, key)
    known |= found


def _processes(source: bytes, findings: Findings, plans: dict[str, ScopeSpec]) -> list[Process]:
    try:
        drawing: Drawing = read(source, file=findings.file)
    except DrawingRefused as refusal:
        findings.add(refusal.code, refusal.line, None, refusal.facts)
        return []
    for reference, line, owner in drawing.dangling:
        findings.add("reference_dangling", line, owner, {"reference": reference})
    for name, line in drawing.duplicates:
        findings.add("id_twice", line, name)
    if any(finding.severity == "error" for finding in findings.found):
        return []
    found = [_process(drawn, findings, plans) for drawn in drawing.processes]
    if not findings.found:
        for drawn in drawing.processes:
            audit(drawn, plans, findings)
    return found


def _process(drawn: Drawn, findings: Findings, plans: dict[str, ScopeSpec]) -> Process:
    builder = ScopeBuilder(drawn.key, drawn.key, findings, plans, is_process=True)
    plan = builder.build(drawn.scope)
    build_compensation.settle(builder)
    starts = [
        start
        for node in drawn.scope.nodes.values()
        if node.kind == "startEvent"
        for start in starts_of(builder, node)
    ]
    starts += instantiating(builder, drawn.scope)
    if not starts:
        findings.add("start_missing", drawn.line, drawn.key)
    groups = drawn.camunda.get("candidateStarterGroups", "")
    return Process(
        key=drawn.key,
        name=drawn.name or drawn.key,
        name_en=drawn.properties.get("name_en") or drawn.name or drawn.key,
        file=findings.file,
        plan=plan,
        starts=tuple(starts),
        drawn=drawn,
        starter_groups=tuple(g.strip() for g in groups.split(",") if g.strip()),
    )


def _tables(source: bytes, findings: Findings) -> dict[str, decisions.Model]:
    try:
        model = decisions.read(source, name=findings.file)
    except decisions.DecisionRefused as refusal:
        for found in refusal.findings:
            findings.add(found.code, found.line, found.element_id, found.facts)
        return {}
    return dict.fromkeys(model.decisions, model)


def _forms(source: bytes, findings: Findings) -> dict[str, forms.Form]:
    try:
        form = forms.read(source, name=findings.file)
    except forms.FormRefused as refusal:
        for found in refusal.findings:
            findings.add(found.code, found.line, found.element_id, found.facts)
        return {}
    return {form.id: form}


def _unknown_forms(
    processes: Iterable[Process], known: Mapping[str, forms.Form]
) -> Iterator[Finding]:
    """Forms of tasks, messages and starts that no file of the release is."""
    for process in processes:
        for _, node in process.drawn.scope.walk():
            name = node.properties.get("bihuan:form")
            if node.kind == "userTask":
                name = node.camunda.get("formRef") or node.camunda.get("formKey")
            if name and name not in known:
                yield Finding(
                    code="form_unknown",
                    severity="error",
                    file=process.file,
                    line=node.line,
                    element_id=node.id,
                    facts={"form": name},
                )


def _unknown_scripts(processes: Iterable[Process], known: Collection[str]) -> Iterator[Finding]:
    """Script tasks whose text stands for nothing."""
    for process in processes:
        for _, node in process.drawn.scope.walk():
            if node.kind == "scriptTask" and (node.script or "") not in known:
                yield Finding(
                    code="unsupported",
                    severity="error",
                    file=process.file,
                    line=node.line,
                    element_id=node.id,
                    facts={"construct": node.kind},
                )


def _watch(plans: Mapping[str, ScopeSpec]) -> None:
    tasks = [
        element
        for plan in plans.values()
        for element in plan.elements.values()
        if isinstance(element, UserTask)
    ]
    barring = {name for task in tasks for name in task.barred}
    for task in tasks:
        task.is_watched = task.el in barring
