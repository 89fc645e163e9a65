"""betsy's feature tests as trials: scripts by a map, the host of the product, saved at each step.

Scripts of the suite are tokens; each engine turns them into lines of a log, and a case expects a
bag of lines (conformance/README.md).
"""

from __future__ import annotations

import json
import re
from typing import Any

from lxml import etree

from engine import bpmn
from engine.bpmn import Run
from engine.trial import Outcome, Question, try_out
from engine.trial.host import Host
from tests.conformance.given import folder
from tests.oracle.ledger import Ledger

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
FILES = "betsy/pebl-builder/src/main/resources/files/bpmn"
CONDITIONS = ("conditionExpression", "loopCondition", "condition", "completionCondition")
INCREMENT = {"set": {"integerVariable": "integerVariable + 1"}}
SCRIPTS: dict[str, list[dict[str, Any]]] = {
    "": [],
    "CREATE_LOG_FILE": [],
    "CREATE_MARKER_FILE": [{"trace": "MARKER_exists"}],
    "INCREMENT_INTEGER_VARIABLE": [INCREMENT],
    "INCREMENT_INTEGER_VARIABLE_AND_LOG": [INCREMENT, {"trace": "INCREMENT_correct"}],
    "LOG_DATA": [{"trace": '=if data = "String" then "DATA_correct" else "DATA_wrong"'}],
    "SET_STRING_DATA": [{"set": {"data": '"String"'}}],
    "THROW_ERROR": [{"error": "ERR_CODE"}],
    "WAIT_TEN_SECONDS": [{"wait": "PT10S"}],
} | {f"SCRIPT_task{n}": [{"trace": f"SCRIPT_task{n}"}] for n in range(1, 10)}


def given_tests() -> list[dict[str, Any]]:
    """The tests that come with files; none where the folder is not there."""
    listed = folder() / "betsy-tests.json"
    found: list[dict[str, Any]] = json.loads(listed.read_text()) if listed.exists() else []
    return [test for test in found if test["group"] != "bpmn_constraints"]


def translated(source: bytes) -> bytes:
    """The drawing with its conditions in FEEL."""
    root = etree.fromstring(source)
    for tag in CONDITIONS:
        for element in root.iter(f"{BPMN}{tag}"):
            element.text = _condition(element.text or "")
    return etree.tostring(root)


def _condition(text: str) -> str:
    """The condition in our words; one drawing of the suite has a ``>`` too many behind it."""
    contains = re.sub(r"(\w+)\.contains\((\"[^\"]*\")\)>?", r"contains(\1, \2)", text.strip())
    return re.sub(r"^!\s*(.*)$", r"not(\1)", contains)


class Watched(Host):
    """Saves and loads each instance after each input, and compares it with what it told."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.ledgers: dict[Any, Ledger] = {}

    def keep(self, run: Run) -> None:
        self.ledgers.setdefault(run.uid, Ledger()).take(run)
        effects = run.effects
        again = bpmn.load(self.compiled, run.uid, run.dump()[0], self)
        again.effects = effects
        super().keep(again)


def outcome(case: dict[str, Any], test: dict[str, Any]) -> Outcome:
    """What a trial of one case comes to."""
    variables: dict[str, object] = {"integerVariable": case["integer"]}
    if case["input"] is not None:
        variables["test"] = case["input"]
    return try_out(
        Question(
            files={"x.bpmn": translated((folder() / FILES / test["file"]).read_bytes())},
            begun=0,
            horizon=f"PT{case['delay'] // 1000 + 1}S",
            process=test["name"],
            start=("ParallelProcess",) if case["parallel"] else (),
            variables=variables,
            scripts=SCRIPTS,
        ),
        host=Watched,
    )


def why(refused: Outcome) -> str:
    """What refused a drawing."""
    found = [f for f in refused.findings if f.severity in ("error", "missing")]
    return "; ".join(sorted({str(f.facts.get("construct", f.code)) for f in found}))


def trace(found: Outcome, case: dict[str, Any]) -> list[str]:
    """The log of one case, sorted; the marker counts once."""
    lines = ["ERROR_thrownErrorEvent" if _is_error(line) else line for line in found.trace]
    if found.status == "failed":
        lines.append("ERROR" if "ERROR" in case["expect"] else "ERROR_runtime")
    marked = [line for line in lines if line != "MARKER_exists"]
    return sorted(marked + ["MARKER_exists"] * ("MARKER_exists" in lines))


def _is_error(line: str) -> bool:
    return line.startswith("uncaught error: ")
