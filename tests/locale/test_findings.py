"""Every code that a rule can produce has its sentences, and no other has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from complaints.catalogue_source import codes as kept

ROOT = Path(__file__).parents[2]
ROOMS = ("engine/check", "engine/drawing", "engine/bpmn", "engine/trial", "forms", "decisions")
# How the rooms call what makes a finding.
CALLS = {
    "DrawingRefused", "Finding", "Misdrawn", "_broken", "_error", "_finding", "_refuse", "_refused",
    "_report", "_unstartable", "add", "advice", "error", "find", "missing", "report", "tell",
    "warning",
}  # fmt: skip
CODE = re.compile(r"[a-z]+(_[a-z0-9]+)+")
# Codes put together at run time, and codes of the expression language that are passed on.
COMPUTED = {
    "bad_key", "bad_path", "cell_not_allowed", "error_missing", "escalation_missing", "feel_limit",
    "feel_syntax", "juel_unsupported", "key_absent", "message_flow_source", "message_flow_target",
    "message_missing", "name_unknown", "not_required", "path_absent", "path_conflict",
    "duplicate_key", "schema_attribute", "schema_attribute_missing", "schema_element",
    "schema_incomplete", "schema_value", "signal_missing", "trial_awaits",
    "trial_awaits_message", "trial_awaits_signal", "trial_awaits_time", "trial_failed",
    "trial_limit_instances", "trial_limit_lines", "trial_limit_looks", "trial_limit_steps",
    "trial_limit_turns", "trial_timeout", "unsupported", "unreachable",
}  # fmt: skip


def codes() -> Iterator[str]:
    for room in ROOMS:
        for file in sorted((ROOT / room).rglob("*.py")):
            for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(call, ast.Call) and name_of(call) in CALLS:
                    yield from code_of(call)


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def code_of(call: ast.Call) -> Iterator[str]:
    named = [k.value for k in call.keywords if k.arg == "code"]
    given = [part for value in named for part in ast.walk(value)] or call.args[:2]
    texts = [part.value for part in given if isinstance(part, ast.Constant)]
    found = [text for text in texts if isinstance(text, str) and CODE.fullmatch(text)]
    yield from found if named else found[:1]


def test_codes_and_sentences_are_the_same_set():
    assert set(kept("findings")) == set(codes()) | COMPUTED


def test_each_finding_says_what_to_do():
    assert kept("findings.do") == kept("findings")
