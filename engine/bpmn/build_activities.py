"""Compiles tasks, sub-processes and call activities."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from engine.bpmn.build_ad_hoc import ad_hoc
from engine.bpmn.build_rounds import container
from engine.bpmn.formula import Formula
from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.call_activity import CallActivity, Carried
from engine.bpmn.specs.event_subprocess import EventSubprocess
from engine.bpmn.specs.plain import ManualTask, PlainTask
from engine.bpmn.specs.receive_task import ReceiveTask
from engine.bpmn.specs.rule_task import RuleTask
from engine.bpmn.specs.script_task import SCRIPT, ScriptTask
from engine.bpmn.specs.service_task import ServiceTask
from engine.bpmn.specs.subprocess import SubProcess
from engine.bpmn.specs.throw import SendTask, Thrown
from engine.bpmn.specs.user_task import UserTask
from engine.drawing import Node, VariableMapping, undoes_by_event

if TYPE_CHECKING:
    from engine.bpmn.build_scope import ScopeBuilder

Builds = Callable[["ScopeBuilder", Node, str], Activity | None]


def _plain(to: ScopeBuilder, node: Node, name: str) -> Activity:
    return PlainTask(to.plan, node, name)


def _manual(to: ScopeBuilder, node: Node, name: str) -> Activity:
    return ManualTask(to.plan, node, name)


def _user(to: ScopeBuilder, node: Node, name: str) -> Activity:
    task = UserTask(to.plan, node, name)
    texts = {
        key: to.findings.text(node.camunda[key], node.line, node.id)
        for key in (
            "candidateGroups",
            "candidateUsers",
            "assignee",
            "dueDate",
            "followUpDate",
            "priority",
        )
        if node.camunda.get(key)
    }
    task.groups = _present(texts, "candidateGroups")
    task.users = _present(texts, "assignee", "candidateUsers")
    if not task.groups and not task.users and node.lane:
        task.groups = (Formula(node.lane, None),)
    task.due, task.follow, task.priority = (
        texts.get(key) for key in ("dueDate", "followUpDate", "priority")
    )
    task.form = node.camunda.get("formRef") or node.camunda.get("formKey")
    task.into = node.properties.get("bihuan:answers")
    barred = node.properties.get("bihuan:not", "")
    task.barred = tuple(part.strip() for part in barred.split(",") if part.strip())
    return task


def _present(texts: dict[str, Formula], *keys: str) -> tuple[Formula, ...]:
    return tuple(texts[key] for key in keys if key in texts)


def _service(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    topic = node.camunda.get("topic")
    if node.camunda.get("type") != "external" or not topic:
        to.findings.add("topic_missing", node.line, node.id)
        return None
    task = ServiceTask(to.plan, node, name)
    task.topic = topic
    return task


def _script(to: ScopeBuilder, node: Node, name: str) -> Activity:
    task = ScriptTask(to.plan, node, name)
    task.topic = f"{SCRIPT}{node.script or ''}"
    return task


def _send(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    if not node.events:
        return _service(to, node, name)
    if not node.events[0].name:
        to.findings.add("message_missing", node.line, node.id)
        return None
    task = SendTask(to.plan, node, name)
    task.thrown = (Thrown("message", node.events[0].name),)
    task.payload = to.findings.parameters(node.inputs, node.id)
    if "bihuan:key" in node.properties:
        task.key = to.findings.text(node.properties["bihuan:key"], node.line, node.id)
    return task


def _receive(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    from engine.bpmn.build_events import trigger_for  # noqa: PLC0415 - the two builders need each other

    trigger = trigger_for(to, node, ("message",))
    if trigger is None:
        return None
    task = ReceiveTask(to.plan, node, name)
    task.trigger = trigger
    task.into = node.properties.get("bihuan:answers")
    return task


def _rule(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    if not node.camunda.get("decisionRef"):
        to.findings.add("decision_missing", node.line, node.id)
        return None
    task = RuleTask(to.plan, node, name)
    task.decision = node.camunda["decisionRef"]
    task.into = node.camunda.get("resultVariable")
    task.mapping = node.camunda.get("mapDecisionResult")
    return task


def _call(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    called = node.attributes.get("calledElement")
    if not called:
        to.findings.add("called_process_missing", node.line, node.id)
        return None
    binding = node.camunda.get("calledElementBinding", "latest")
    if binding not in ("latest", "deployment", "version", "versionTag"):
        to.unsupported(node, f"calledElementBinding={binding}")
        return None
    task = CallActivity(to.plan, node, name)
    task.called = to.findings.text(called, node.line, node.id)
    if node.business_key:
        task.key = to.findings.text(node.business_key, node.line, node.id)
    task.ins = tuple(_carried(to, node, m) for m in node.ins)
    task.outs = tuple(_carried(to, node, m) for m in node.outs)
    task.bound = frozenset(node.bound)
    return task


def _carried(to: ScopeBuilder, node: Node, mapping: VariableMapping) -> Carried:
    expression = None
    if mapping.expression:
        text = mapping.expression
        prefixed = text if text.startswith(("=", "${", "#{")) else f"={text}"
        expression = to.findings.text(prefixed, mapping.line, node.id)
    return Carried(mapping.target, None if mapping.all else mapping.source, expression)


def _subprocess(to: ScopeBuilder, node: Node, name: str) -> Activity | None:
    if not node.is_event_subprocess:
        task = SubProcess(to.plan, node, name)
        task.inside = to.inside(node)
        if not task.inside.bpmn_start_events:
            facts = {"element": node.name or node.id, "starts": 0}
            to.findings.add("subprocess_start", node.line, node.id, facts)
        return task
    from engine.bpmn import build_compensation  # noqa: PLC0415 - the builders need each other
    from engine.bpmn.build_events import event_subprocess  # noqa: PLC0415 - the builders need each other

    if undoes_by_event(node):
        return build_compensation.event_subprocess(to, node)
    started: EventSubprocess | None = event_subprocess(to, node)
    return started


_KINDS: dict[str, Builds] = {
    "task": _plain,
    "manualTask": _manual,
    "userTask": _user,
    "serviceTask": _service,
    "scriptTask": _script,
    "sendTask": _send,
    "receiveTask": _receive,
    "businessRuleTask": _rule,
    "callActivity": _call,
    "subProcess": _subprocess,
    "adHocSubProcess": ad_hoc,
    "transaction": _subprocess,
}


def activity(to: ScopeBuilder, node: Node) -> None:
    """Compile an activity, and its container when it has rounds."""
    if node.loop is None:
        built = _KINDS[node.kind](to, node, node.id)
        if built is not None:
            _mappings(to, node, built)
        return
    if node.is_event_subprocess:
        to.unsupported(node, "loopCharacteristics")
        return
    inner = _KINDS[node.kind](to, node, f"{node.id}[]")
    if inner is not None:
        _mappings(to, node, inner)
        container(to, node, node.loop, inner)


def _mappings(to: ScopeBuilder, node: Node, built: Activity) -> None:
    if not isinstance(built, SendTask):
        built.arguments = to.findings.parameters(node.inputs, node.id)
    built.results = to.findings.parameters(node.outputs, node.id)


BUILDERS: dict[str, Callable[[ScopeBuilder, Node], None]] = dict.fromkeys(_KINDS, activity)
