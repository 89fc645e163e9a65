"""betsy's feature tests on our engine: scripts as operations, a virtual clock, a small host.

Scripts of the suite are tokens; each engine turns them into lines of a log, and a case expects a
bag of lines (conformance/README.md). Here a script task becomes a service task whose topic is the
token. The host does what the rooms around the engine do: it carries messages and signals between
instances, starts what they start, and lets time pass.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from lxml import etree

from engine import bpmn
from engine.bpmn import Compiled, Run
from engine.check import check_release
from engine.errors import OperationFailed, ReleaseRefused
from tests.conformance.given import folder
from tests.oracle.ledger import Ledger

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
CAMUNDA = "{http://camunda.org/schema/1.0/bpmn}"
FILES = "betsy/pebl-builder/src/main/resources/files/bpmn"
CONDITIONS = ("conditionExpression", "loopCondition", "condition", "completionCondition")
MILLI, SECOND = 1_000, 1_000_000
SILENT = {"CREATE_LOG_FILE", "WAIT_TEN_SECONDS", "THROW_ERROR", "INCREMENT_INTEGER_VARIABLE"}
SETS, LOGS = "SET_STRING_DATA", "LOG_DATA"
LINES = {
    "CREATE_MARKER_FILE": "MARKER_exists",
    "INCREMENT_INTEGER_VARIABLE_AND_LOG": "INCREMENT_correct",
}


def given_tests() -> list[dict[str, Any]]:
    """The tests that come with files; none where the folder is not there."""
    listed = folder() / "betsy-tests.json"
    found: list[dict[str, Any]] = json.loads(listed.read_text()) if listed.exists() else []
    return [test for test in found if test["group"] != "bpmn_constraints"]


def translated(source: bytes) -> bytes:
    """The drawing with its tokens in our words."""
    root = etree.fromstring(source)
    for task in root.iter(f"{BPMN}scriptTask"):
        script = task.find(f"{BPMN}script")
        task.tag = f"{BPMN}serviceTask"
        task.set(f"{CAMUNDA}type", "external")
        task.set(f"{CAMUNDA}topic", _topic(script.text or "", task))
        task.remove(script)
        extra = etree.Element(f"{BPMN}extensionElements")
        mapped = etree.SubElement(extra, f"{CAMUNDA}inputOutput")
        counted = etree.SubElement(mapped, f"{CAMUNDA}inputParameter", name="integerVariable")
        counted.text = "=integerVariable"
        if task.get(f"{CAMUNDA}topic") == "LOG_DATA data":
            etree.SubElement(mapped, f"{CAMUNDA}inputParameter", name="data").text = "=data"
        task.insert(0, extra)
    for tag in CONDITIONS:
        for element in root.iter(f"{BPMN}{tag}"):
            element.text = _condition(element.text or "")
    return etree.tostring(root)


def _topic(script: str, task: etree._Element) -> str:
    """The token; with it what a script reads or writes: its input or output, else ``data``."""
    token = script.strip() or "nothing"
    named = [str(e.get("name")) for e in task.iter(f"{BPMN}dataInput", f"{BPMN}dataOutput")]
    return " ".join([token, *(named or ["data"])]) if token in (SETS, LOGS) else token


def _condition(text: str) -> str:
    """The condition in our words; one drawing of the suite has a ``>`` too many behind it."""
    contains = re.sub(r"(\w+)\.contains\((\"[^\"]*\")\)>?", r"contains(\1, \2)", text.strip())
    return re.sub(r"^!\s*(.*)$", r"not(\1)", contains)


class Host:
    """The world around the instances of one case."""

    def __init__(self, compiled: Compiled, variables: Mapping[str, object]) -> None:
        self.compiled = compiled
        self.variables = variables
        self.now = 0
        self.log: list[str] = []
        self.runs: dict[UUID, Run] = {}
        self.ledgers: dict[UUID, Ledger] = {}

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Mapping[str, object]:
        """What a script stands for."""
        if topic == "THROW_ERROR":
            raise OperationFailed("ERR_CODE")
        token, _, data = topic.partition(" ")
        if token == SETS:
            return {data: "String"}
        if token == LOGS:
            topic = "DATA_correct" if inputs[data] == "String" else "DATA_wrong"
        if topic == "WAIT_TEN_SECONDS":
            self.now += 10 * SECOND
        if topic not in SILENT:
            self.log.append(LINES.get(topic, topic))
        number = inputs["integerVariable"]
        if topic.startswith("INCREMENT") and isinstance(number, int):
            return {"integerVariable": number + 1}
        return {}

    def start(self, process: str, element: str | None = None) -> None:
        """Begin an instance, with the variables of the case."""
        uid = UUID(int=len(self.runs) + 1)
        run = bpmn.begin(
            self.compiled, uid, process, element=element, key=None, variables=self.variables,
            at=self.now, world=self, actor=1, drill=False,
        )  # fmt: skip
        self.ledgers[uid] = Ledger()
        self._took(run)

    def pass_time(self, until: int) -> None:
        """Let every timer fire that is due by then, and nobody wait for anybody meanwhile."""
        while True:
            due = [(r.next_due, u) for u, r in self.runs.items() if r.next_due is not None]
            if not due or min(due)[0] > until:
                return
            at, uid = min(due)
            self.now = max(self.now, at)
            self.runs[uid].tick(self.now)
            self._took(self.runs[uid])

    def _took(self, run: Run) -> None:
        """Save and load the instance, note what it did, and carry out what it left to do."""
        self.ledgers[run.uid].take(run)
        self.runs[run.uid] = bpmn.load(self.compiled, run.uid, run.dump()[0], self)
        for effect in run.effects:
            if effect["e"] == "incident":
                thrown = effect["code"] == "error_uncaught"
                self.log.append("ERROR_thrownErrorEvent" if thrown else "ERROR_runtime")
        for effect in run.effects:
            if effect["e"] == "opened":
                self._do(run.uid, "complete", effect["task"], {}, self.now, 1)
            elif effect["e"] == "throws" and effect["kind"] == "message":
                self._message(effect["name"])
            elif effect["e"] == "throws":
                self._signal(effect["name"], run.uid)

    def _do(self, uid: UUID, verb: str, *given: object) -> None:
        run = self.runs[uid]
        if not run.has_ended:
            getattr(run, verb)(*given)
            self._took(run)

    def _message(self, name: str) -> None:
        for uid, run in self.runs.items():
            if any(wait["name"] == name for wait in run.waits):
                self._do(uid, "deliver", name, None, {}, self.now)
                return
        self._starts("message", name)

    def _signal(self, name: str, thrower: UUID) -> None:
        for uid in list(self.runs):
            if uid != thrower:
                self._do(uid, "signal", name, {}, self.now)
        self._starts("signal", name)

    def _starts(self, kind: str, name: str) -> None:
        for process in self.compiled.processes.values():
            for start in process.starts:
                if (start.kind, start.name) == (kind, name):
                    self.start(process.key, start.element)


def compiled(test: dict[str, Any]) -> Compiled | str:
    """The drawing of a test, or what refused it."""
    files = {"x.bpmn": translated((folder() / FILES / test["file"]).read_bytes())}
    report = check_release(files, topics=None, groups=None, profile="standard")
    refusing = [f for f in report.findings if f.severity in ("error", "missing")]
    if refusing:
        return "; ".join(sorted({_why(f.code, f.facts) for f in refusing}))
    topics = dict.fromkeys(_topics(files["x.bpmn"]), "inline")
    try:
        return bpmn.compile_release(files, topics)
    except ReleaseRefused as refusal:
        return f"compile: {refusal.findings[0].code}"


def _topics(source: bytes) -> set[str]:
    topic = f"{CAMUNDA}topic"
    return {str(e.get(topic)) for e in etree.fromstring(source).iter() if e.get(topic)}


def _why(code: str, facts: Mapping[str, object]) -> str:
    return f"{facts['construct']}" if "construct" in facts else code


def trace(case: dict[str, Any], test: dict[str, Any], drawn: Compiled) -> list[str]:
    """The log of one case, sorted; the marker counts once."""
    variables: dict[str, object] = {"integerVariable": case["integer"]}
    if case["input"] is not None:
        variables["test"] = case["input"]
    host = Host(drawn, variables)
    if case["parallel"]:
        host.start("ParallelProcess")
    host.start(test["name"])
    host.pass_time(case["delay"] * MILLI + SECOND)
    marked = [line for line in host.log if line != "MARKER_exists"]
    found = marked + ["MARKER_exists"] * ("MARKER_exists" in host.log)
    if "ERROR" in case["expect"]:
        found = ["ERROR" if line == "ERROR_runtime" else line for line in found]
    return sorted(found)
