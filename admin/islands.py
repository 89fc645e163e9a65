"""The custom elements that the build has made: which files a page loads for each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from flask import url_for

from admin.assets import FOLDER

BUILT = "built"


@dataclass(frozen=True, slots=True)
class Island:
    """Addresses of the module of one entry, and of its style sheets."""

    script: str
    sheets: tuple[str, ...]


def island(name: str) -> Island:
    """The files of the entry ``name``; their names change with their content.

    Raises:
        KeyError: the build has made no such entry.
    """
    entry = f"{name}/index.js"
    return Island(
        script=_address(_manifest()[entry]["file"]),
        sheets=tuple(_address(sheet) for sheet in dict.fromkeys(_sheets(entry))),
    )


def _sheets(chunk: str) -> Iterator[str]:
    """The sheets of a chunk, behind those of the chunks that it shares with other entries."""
    told = _manifest()[chunk]
    for shared in told.get("imports", ()):
        yield from _sheets(shared)
    yield from told.get("css", ())


@cache
def _manifest() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads((FOLDER / BUILT / "manifest.json").read_bytes())
    return found


def _address(file: str) -> str:
    return url_for("admin.static", filename=f"{BUILT}/{file}")
