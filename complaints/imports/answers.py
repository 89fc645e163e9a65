"""The texts of a row as a person would have entered them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from forms import Field, Form

_SEVERAL = frozenset({"checklist", "taglist"})
_BETWEEN = re.compile(r"[、,，;；|/]")
_YES = frozenset({"是", "有", "√", "1", "y", "yes", "true", "x"})
_DAY = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)


def answers_of(cells: Mapping[str, str], paths: Mapping[str, str], form: Form) -> dict[str, object]:
    """Raw answers for ``Form.clean``; what is empty was not answered.

    Options may be told by value or label, days as ``2026/3/9 9:05`` or ``2026年3月9日``, several
    options with commas between, a tick as 是, yes or 1.
    """
    fields = {
        path: _texts(form.fields[path], cells.get(column, "")) for column, path in paths.items()
    }
    return form.from_text({path: texts for path, texts in fields.items() if texts})


def _texts(field: Field, text: str) -> list[str]:
    if not text:
        return []
    if field.kind == "checkbox":
        return ["true"] if text.casefold() in _YES else []
    if field.kind in _SEVERAL:
        return [_value(field, part.strip()) for part in _BETWEEN.split(text) if part.strip()]
    if field.kind == "datetime":
        return [_moment(field, text)]
    return [_value(field, text)]


def _value(field: Field, text: str) -> str:
    """The value of the option with this label, in whatever language; else the text itself."""
    for option in field.options:
        if text.casefold() in (option.label.casefold(), option.label_en.casefold()):
            return str(option.value)
    return text


def _moment(field: Field, text: str) -> str:
    found = _DAY.fullmatch(text)
    if found is None:
        return text
    year, month, day, hour, minute, _ = found.groups()
    told = f"{year}-{int(month):02}-{int(day):02}"
    if field.subtype == "date":
        return told
    return f"{told}T{int(hour or 0):02}:{minute or '00'}"
