"""What the editor of drawings is told: groups, forms and its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from admin.context import ask, words
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
        "groups": _groups(),
        "forms": _forms(),
        "words": _words(),
    }


def _groups() -> list[dict[str, str]]:
    """Who a task may be offered to: ids and names, by name."""
    named = [{"id": id_, "name": words().pick(*both)} for id_, both in group_names().items()]
    return sorted(named, key=lambda group: group["name"])


def _forms() -> list[str]:
    """The keys of the published forms."""
    return [one.key for one in ask(Definitions()) if one.kind == "form"]


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
        "none": spoken("none"),
        "chooseStep": spoken("Choose one step first, in the drawing or in the list."),
    }
