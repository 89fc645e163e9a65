"""Who silences a tool says which rule and why, in the same line."""

import re

import pytest

from tests.architecture.project_files import comments, files

SILENCES = re.compile(r"noqa|type:\s*ignore|pragma:\s*no cover|mypy:|ruff:")
ALLOWED = (
    re.compile(r"# noqa: [A-Z]+[0-9]+(, [A-Z]+[0-9]+)*[\s:—-]+\w+ \w+"),
    re.compile(r"# type: ignore\[[a-z-]+(, ?[a-z-]+)*\]  # \w+ \w+"),
)


def is_explained(comment: str) -> bool:
    return not SILENCES.search(comment) or any(form.match(comment) for form in ALLOWED)


def test_each_suppression_names_its_rule_and_its_reason():
    unexplained = [
        f"{path}:{line} {comment}"
        for path in files()
        if path.suffix == ".py"
        for line, comment in comments(path)
        if not is_explained(comment)
    ]

    assert unexplained == []


@pytest.mark.parametrize(
    ("comment", "explained"),
    [
        ("# the library has no types", True),
        ("# noqa: S311 - seeded cases, no secret", True),
        ("# noqa: S311, S603 seeded cases", True),
        ("# type: ignore[misc]  # the decorator is untyped", True),
        ("# noqa", False),
        ("# noqa: S311", False),
        ("# type: ignore", False),
        ("# type: ignore[misc]", False),
        ("# pragma: no cover", False),
    ],
    ids=[
        "plain", "rule_and_reason", "two_rules", "type_rule_and_reason", "bare", "no_reason",
        "bare_type", "type_no_reason", "uncovered",
    ],
)  # fmt: skip
def test_what_counts_as_an_explanation(comment, explained):
    assert is_explained(comment) == explained
