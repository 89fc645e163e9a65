"""feelin, the FEEL interpreter of bpmn.io, in a Node of its own."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from bench.result import Unmeasurable

_SCRIPT = Path(__file__).with_name("feelin.mjs")
_PACKAGE = Path(__file__).parents[1] / "node_modules/@bpmn-io/feelin/package.json"


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """A text of FEEL with the variables it sees, these in the form of our log."""

    text: str
    context: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Items that are timed together; ``parse`` makes the tree of an expression, no more."""

    kind: Literal["evaluate", "unaryTest", "parse"]
    items: Sequence[Item]


@dataclass(frozen=True, kw_only=True, slots=True)
class Timed:
    """An answer for each item, and microseconds for all items once, a figure for each block.

    An answer is plain JSON or a text; ``spent`` is empty if an item failed.
    """

    answers: Sequence[object]
    spent: Sequence[float]


def timed(groups: Sequence[Group], milliseconds: int) -> list[Timed]:
    """Time ``groups`` one after the other, each at least so long after as long of warming up.

    Raises:
        Unmeasurable: there is no Node, or no feelin.
        RuntimeError: Node failed; with the end of what it said.
    """
    node = shutil.which("node")
    if node is None:
        raise Unmeasurable("Node is not installed")
    if not _PACKAGE.exists():
        raise Unmeasurable("feelin is not installed: `make setup`")
    asked = {"milliseconds": milliseconds, "groups": [_told(group) for group in groups]}
    done = subprocess.run(
        [node, _SCRIPT], input=json.dumps(asked), capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise RuntimeError(f"feelin: {done.stderr[-500:]}")
    return [Timed(answers=one["answers"], spent=one["spent"]) for one in json.loads(done.stdout)]


def version() -> str:
    """The version that is installed."""
    return str(json.loads(_PACKAGE.read_text(encoding="utf-8"))["version"])


def _told(group: Group) -> dict[str, object]:
    items = [{"text": item.text, "context": item.context} for item in group.items]
    return {"kind": group.kind, "items": items}
