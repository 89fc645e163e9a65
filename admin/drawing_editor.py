"""What the editor of drawings is told: groups, forms and its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from flask import url_for

from admin.context import ask, handed, words
from admin.decision_tables import table_files
from admin.headers import WITH_DRAWINGS
from admin.roster import group_names
from engine.queries import Definitions, Processes

if TYPE_CHECKING:
    from admin.studio import Studied
    from engine.library import Name

TEMPLATE = "modeler.html"
POLICY = WITH_DRAWINGS


def told(found: Studied) -> dict[str, Any]:
    """For the page and its element: the process of the drawing, and what can be picked."""
    process = next((one for one in ask(Processes()) if one.file == found.file), None)
    title = found.key if process is None else words().pick(process.name.zh, process.name.en)
    return {
        "title": title,
        "process": None if process is None else process.key,
        "groups": sorted(
            ({"id": key, "name": words().pick(*both)} for key, both in group_names().items()),
            key=lambda one: one["name"],
        ),
        "forms": [
            {"id": one.key, "name": one.key, "page": _page(one.file)}
            for one in ask(Definitions())
            if one.kind == "form"
        ],
        "decisions": _by_name(*((key, *both) for key, both in table_files().items())),
        "operations": [
            {"id": topic, "name": topic} for topic in sorted(handed().engine.tools.operations)
        ],
        "processes": _by_name(*((one.key, one.name, one.file) for one in ask(Processes()))),
        "words": _words(),
    }


def _by_name(*published: tuple[str, Name, str]) -> list[dict[str, str]]:
    """What can be picked: ids and names, by name, with the page of the editor of each."""
    found = [
        {"id": key, "name": words().pick(name.zh, name.en) or key, "page": _page(file)}
        for key, name, file in published
    ]
    return sorted(found, key=lambda one: one["name"])


def _page(file: str) -> str:
    return url_for("admin.editor", file=file)


def _words() -> dict[str, str]:
    spoken = words()
    return {
        "comma": spoken(", "),
        "next": spoken("then %s"),
        "nameEn": spoken("English name"),
        "work": spoken("Work"),
        "group": spoken("Group"),
        "due": spoken("Due date"),
        "dueHint": spoken("an expression, such as =due_verify"),
        "form": spoken("Form"),
        "decision": spoken("Decision table"),
        "operation": spoken("Operation"),
        "called": spoken("Called process"),
        "none": spoken("none"),
        "open": spoken("Open it in another tab"),
        "stepName": spoken("Name of the step"),
        "chooseStep": spoken("Choose one step first, in the drawing or in the list."),
    }
