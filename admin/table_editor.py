"""What the editor of decision tables is told: its name, what codes are called, its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from admin.code_words import code_words
from admin.context import words
from admin.decision_tables import read_tables
from admin.headers import WITH_DRAWINGS
from admin.roster import group_names
from admin.studio import drawn
from decisions import DecisionError

if TYPE_CHECKING:
    from admin.studio import Studied

TEMPLATE = "decision.html"
POLICY = WITH_DRAWINGS


def told(found: Studied) -> dict[str, Any]:
    """For the page and its element: the name of the table, and how to speak of it."""
    return {
        "title": _title(found),
        "trial": "/api/v1/decisions/trial",
        "codes": _codes(),
        "words": _words(),
    }


def _title(found: Studied) -> str:
    """What its first table is called; a draft may be none yet."""
    try:
        tables = read_tables(drawn(found))
    except DecisionError:
        return found.key
    name = next((table.name for table in tables.values()), None)
    return found.key if name is None else words().pick(name.zh, name.en)


def _codes() -> dict[str, str]:
    """What a table may answer, as people say it: codes of the house, and its groups."""
    groups = {id_: words().pick(*both) for id_, both in group_names().items()}
    return {**groups, **code_words(words())}


def _words() -> dict[str, str]:
    spoken = words()
    return {
        "comma": spoken(", "),
        "yes": spoken("yes"),
        "no": spoken("no"),
        "noValue": spoken("no value"),
        "value": spoken("Answer"),
        "matched": spoken("matched: row %s"),
        "noRow": spoken("no row matched"),
        "diagram": spoken("What requires what"),
        "rowAt": spoken("row {row}"),
        "cellAt": spoken("row {row}, {column}"),
        "columnAt": spoken("column {column}"),
        "tableAt": spoken("table {table}"),
    }
