"""Values and properties as a page shows them."""

from datetime import datetime
from typing import Final

from forms.moments import local
from forms.plan import Leaf, Piece
from forms.problem import Mismatch
from forms.reader import mapping
from forms.setting import Scope, shown
from forms.sheet import ABSENT

_OWN_PLACE: Final = frozenset({"label", "label_en", "description", "description_en"})
_FORMATS: Final = {"date": "%Y-%m-%d", "time": "%H:%M", "dateTime": "%Y-%m-%dT%H:%M"}
_LENGTHS: Final = {"date": 10, "time": 5, "dateTime": 16}


def input_text(leaf: Leaf, given: object, now: datetime | None) -> str:
    """Return a raw or logged value as the text of its input.

    Dates and times are told as HTML inputs want them, in the zone of ``now``, or as they were
    written where there is none. A list has no text here.
    """
    if given is ABSENT or isinstance(given, (list, tuple)):
        return ""
    if leaf.field.kind == "datetime" and now is not None:
        given = _in_zone(leaf, given, now)
    tagged = mapping(given)
    if "$t" not in tagged:
        return "" if tagged else shown(given)
    return str(tagged.get("v"))[: _LENGTHS.get(str(tagged["$t"]))]


def _in_zone(leaf: Leaf, given: object, now: datetime) -> object:
    try:
        value = mapping(leaf.convert(given, now))
    except Mismatch:
        return given
    if not value:
        return None
    return local(value, now).strftime(_FORMATS[str(value["$t"])])


def texts_of(given: object) -> tuple[str, ...]:
    """Return the texts of a list, such as the references of files."""
    return tuple(shown(item) for item in given) if isinstance(given, (list, tuple)) else ()


def drawn_attributes(piece: Piece, scope: Scope) -> dict[str, object]:
    """Evaluate what a piece shows beside its label; tables get ``head`` and ``body``."""
    found = {
        name: _plain(setting.value(scope))
        for name, setting in piece.settings.items()
        if name not in _OWN_PLACE
    }
    if piece.kind == "table":
        found |= _table(piece, scope)
    return found


def _plain(value: object) -> object:
    if value is None or isinstance(value, (bool, int, str, list, dict)):
        return value
    return shown(value)


def _table(piece: Piece, scope: Scope) -> dict[str, object]:
    source = piece.setting("dataSource")
    given = source.value(scope)
    if source.is_fixed and isinstance(given, str):
        given = scope.dig(given.split("."))
    columns = piece.setting("columnsExpression").value(scope) or piece.setting("columns").fixed
    heads = [mapping(column) for column in columns] if isinstance(columns, list) else []
    rows = [mapping(row) for row in given] if isinstance(given, list) else []
    return {
        "head": [shown(head.get("label") or head.get("key")) for head in heads],
        "body": [[shown(row.get(str(head.get("key")))) for head in heads] for row in rows],
    }
