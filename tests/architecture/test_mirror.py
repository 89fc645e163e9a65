"""Each source file has a test of the same name at the same place below ``tests``."""

import ast
from fnmatch import fnmatch
from pathlib import Path

import pytest

from tests.architecture.project_files import ROOMS, files, sources, text

# Patterns of files without a test of their own name, each with the reason.
SHOWN_ELSEWHERE = {
    "engine/store/migrations/*": "run from every earlier revision by the migration tests",
    "engine/bpmn/build_*.py": "shown by what they build: tests/engine/bpmn/specs, test_compile",
    "engine/bpmn/findings.py": "what it gathers: tests/engine/bpmn/test_compile",
    "engine/bpmn/scope*.py": "state of a run: specs/test_subprocess, test_restore",
    "engine/bpmn/token.py": "state of a run: tests/engine/bpmn/test_restore",
    "feel/syntax/nodes.py": "the tree that every parser test compares",
    "forms/field.py": "facts of fields: tests/forms/test_read, test_form",
    "forms/plan.py": "what reading compiles: tests/forms/test_read, test_form",
    "engine/bpmn/faults.py": "raised and caught in every test of tests/engine/bpmn",
}


def expected_test(source: Path) -> Path:
    return Path("tests") / source.parent / f"test_{source.name}"


def only_declares(code: str) -> bool:
    """No function of the file does anything: tables, protocols, frozen values, errors."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)
    found = [node for node in ast.walk(ast.parse(code)) if isinstance(node, functions)]
    return all(
        not isinstance(node, ast.Lambda) and all(says_nothing(line) for line in node.body)
        for node in found
    )


def says_nothing(line: ast.stmt) -> bool:
    return isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)


def needs_a_test(source: Path) -> bool:
    if source.name in {"__init__.py", "__main__.py"}:
        return False
    if any(fnmatch(str(source), pattern) for pattern in SHOWN_ELSEWHERE):
        return False
    return not only_declares(text(source))


def test_each_source_has_its_test():
    present = set(files())

    missing = [
        str(expected_test(source))
        for source in sources()
        if needs_a_test(source) and expected_test(source) not in present
    ]

    assert missing == []


def test_each_test_of_a_room_has_its_source():
    present = set(files())
    tests = [
        path
        for path in files()
        if path.parts[0] == "tests" and path.parts[1] in ROOMS and path.name.startswith("test_")
    ]

    orphans = [
        str(path)
        for path in tests
        if Path(*path.parts[1:-1]) / path.name.removeprefix("test_") not in present
    ]

    assert orphans == []


@pytest.mark.parametrize(
    ("code", "declares"),
    [
        ("class Late(Conflict):\n    code = 'late'", True),
        ("class Clock(Protocol):\n    def now(self) -> datetime:\n        '''Now.'''", True),
        ("class Clock(Protocol):\n    def now(self) -> datetime: ...", True),
        ("def now():\n    return NOW", False),
        ("key = lambda row: row.id", False),
    ],
    ids=["error", "protocol", "ellipsis", "function", "lambda"],
)
def test_a_file_only_declares_when_none_of_its_functions_acts(code, declares):
    assert only_declares(code) == declares
