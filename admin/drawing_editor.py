"""What the editor of drawings is told: groups, forms and its own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from admin.context import ask, handed, words
from admin.decision_tables import current_tables
from admin.headers import WITH_DRAWINGS
from admin.roster import group_names
from engine.queries import Definitions, Processes

if TYPE_CHECKING:
    from admin.studio import Studied

TEMPLATE = "modeler.html"
POLICY = WITH_DRAWINGS


def told(found: Studied) -> dict[str, Any]:
    """For the page and its element: the process of the drawing, and what can be picked."""
    process = next((one for one in ask(Processes()) if one.file == found.file), None)
    title = found.key if process is None else words().pick(process.name.zh, process.name.en)
    return {
        "title": title,
        "process": None if process is None else process.key,
        "groups": _by_name({key: words().pick(*both) for key, both in group_names().items()}),
        "forms": _by_name({one.key: one.key for one in ask(Definitions()) if one.kind == "form"}),
        "decisions": _by_name(
            {key: words().pick(one.name.zh, one.name.en) for key, one in current_tables().items()}
        ),
        "operations": _by_name({topic: topic for topic in handed().engine.tools.operations}),
        "processes": _by_name(
            {one.key: words().pick(one.name.zh, one.name.en) for one in ask(Processes())}
        ),
        "words": _words(),
    }


def _by_name(names: Mapping[str, str]) -> list[dict[str, str]]:
    """What can be picked: ids and names, by name."""
    return sorted(
        ({"id": key, "name": name or key} for key, name in names.items()),
        key=lambda one: one["name"],
    )


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
        "stepName": spoken("Name of the step"),
        "chooseStep": spoken("Choose one step first, in the drawing or in the list."),
    }
