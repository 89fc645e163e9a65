"""Where the given conformance files lie: named by ``BIHUAN_CONFORMANCE``, else beside the checkout.

They are never copied into the repository.
"""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def folder() -> Path:
    """The folder of the given files."""
    setting = os.environ.get("BIHUAN_CONFORMANCE")  # noqa: TID251 - tests choose their data here
    return Path(setting) if setting else ROOT.parent / "shared" / "conformance" / "given"


def drawings(*parts: str) -> list[Path]:
    """The BPMN files below some part of the folder; without them the test is skipped.

    With ``CI=true`` it fails.
    """
    found = [
        file
        for part in parts
        for file in sorted((folder() / part).rglob("*"))
        if file.name.endswith((".bpmn", ".bpmn20.xml", ".bpmn.xml"))
    ]
    if not found:
        reason = "the given conformance files are not there"
        if os.environ.get("CI") == "true":  # noqa: TID251 - CI turns what is absent into a failure
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return found
