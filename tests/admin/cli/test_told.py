import ast
import re
from pathlib import Path

import pytest

from admin.cli.told import said, told
from admin.cli.trouble import _BY_NUMBER, _OF_SQLITE
from complaints.catalogue import text_of
from complaints.catalogue_source import codes

ROOT = Path(__file__).parents[3]
CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
FAMILIES = {
    "syntax": ("feel/syntax", ("fail",)),
    "warning": ("feel", ("warn", "null")),
}
"""Sentences by the words of FEEL: where they are said, and by which calls."""
COMPUTED = {
    *_BY_NUMBER.values(), *_OF_SQLITE.values(), "database_fails",
    "syntax_unclosed",
    "limit_steps", "limit_depth", "limit_size",
    "kind_function", "kind_range", "kind_depth",
    "warning_decision_no_match", "warning_decision_not_unique", "warning_decision_type",
    "warning_decision_broken", "warning_not_a_function", "warning_unknown_parameter",
    "warning_argument_type", "warning_not_a_boolean", "warning_bad_text", "warning_bad_pattern",
    "severity_error", "severity_missing", "severity_warning", "severity_advice",
    "count_error", "count_missing", "count_warning", "count_advice",
    "check_runs", "check_unfinished", "check_refused",
    "broken_gap", "broken_prev", "broken_hash", "broken_head",
    "diverges_effects", "diverges_state", "diverges_refused", "diverges_operation",
    "diverges_caught", "diverges_engine",
    "status_active", "status_suspended", "status_completed", "status_cancelled",
    "incidents", "untakeable", "unanswerable", "unsaid", "refusals",
    "handlers", "supervisors", "process_owners", "auditors", "administrators",
    "setting_not_in_range", "setting_database_url", "setting_database_place",
    "setting_oidc_incomplete", "setting_oidc_secret_file", "setting_oidc_url",
    "not_migrated", "not_migrated_absent", "database_gone", "busy",
    "keys_unfit_unreadable", "keys_unfit_readable_to_others", "keys_unfit_malformed",
    "keys_unfit_does_not_open", "keys_unfit_does_not_unwrap",
    "feel_syntax", "feel_limit", "feel_not_loggable",
    "decision_refused", "decision_unknown", "decision_error",
    "scripts_map", "scripts_actions", "scripts_action", "scripts_expression", "scripts_duration",
    "trial_started", "trial_ended", "trial_task", "trial_work", "trial_timer", "trial_message",
    "trial_signal", "trial_kept", "trial_completed", "trial_waiting", "trial_failed",
    "trial_refused",
    "help_trial", "help_trial_process", "help_trial_start", "help_trial_variables",
    "help_trial_answers", "help_trial_horizon", "help_trial_scripts", "help_trial_batch",
    "help_trial_as_json",
    "import_before", "sheet_column_twice", "sheet_column_unknown", "sheet_column_unnamed",
    "sheet_encoding", "sheet_field_twice", "sheet_header_missing", "sheet_mapped_column_absent",
    "sheet_quotes", "sheet_row_too_long", "sheet_too_large",
}  # fmt: skip


def spoken(folder: str, calls: tuple[str, ...]) -> set[str]:
    """The words that stand first in calls of these names, also as one of two."""
    found = set()
    for file in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and name_of(node) in calls and node.args:
                first = node.args[0]
                parts = [first.body, first.orelse] if isinstance(first, ast.IfExp) else [first]
                found |= {part.value for part in parts if isinstance(part, ast.Constant)}
    return {word for word in found if isinstance(word, str) and CODE.fullmatch(word)}


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def assigned() -> set[str]:
    """Codes that a variable takes before it is told."""
    found = set()
    for file in (ROOT / "admin/cli").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "code":
                parts = (
                    part.value for part in ast.walk(node.value) if isinstance(part, ast.Constant)
                )
                found |= {part for part in parts if isinstance(part, str) and "_" in part}
    return found


def used() -> set[str]:
    own = spoken("admin/cli", ("told", "Refused", "_plain")) | assigned()
    of_feel = {f"{name}_{word}" for name, where in FAMILIES.items() for word in spoken(*where)}
    return own | of_feel | COMPUTED


def test_codes_and_sentences_are_the_same_set():
    kept = set(codes("commands"))

    assert sorted(used() - kept) == []
    assert sorted(kept - used()) == []


def test_chinese_sentences_are_chinese():
    frames = {"ended", "what_and_advice", "demo_accounts", "counted", "about", "finding"}

    foreign = [
        code
        for code in codes("commands")
        if code not in frames and not re.search(r"[\u4e00-\u9fff]", text_of("commands", code, "zh"))
    ]

    assert foreign == []


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (["a", "b"], "a、b"),
        ([], "无"),
        ("half \udcff", "half ?"),
        (5, "5"),
    ],
    ids=["list", "empty", "half character", "number"],
)
def test_facts_are_shown_as_people_write_them(value, shown):
    assert told("about", detail=value) == f"（{shown}）"


def test_a_fact_that_nobody_gave_and_a_code_that_nobody_knows_are_no_failure():
    assert told("about") == "（…）"
    assert told("no_such_code") == "no_such_code"
    assert said("errors", "no_such_code", {}) is None
