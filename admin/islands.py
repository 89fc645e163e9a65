"""The custom elements that the build has made: which files a page loads for each."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

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
    entry = _manifest()[f"{name}/index.js"]
    return Island(
        script=_address(entry["file"]),
        sheets=tuple(_address(sheet) for sheet in entry.get("css", ())),
    )


@cache
def _manifest() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = json.loads((FOLDER / BUILT / "manifest.json").read_bytes())
    return found


def _address(file: str) -> str:
    return url_for("admin.static", filename=f"{BUILT}/{file}")
