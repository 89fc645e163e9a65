"""What the values behind variables are called, as the forms and tables of the release say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import forms
from admin.case_facts import in_words
from admin.code_words import coded
from admin.context import ask, handed, now, words
from admin.decision_tables import decision_tables
from admin.moments import when
from complaints.intake import FORM
from complaints.moments import read_moment
from engine.clock import micros
from engine.model import SYSTEM
from engine.queries import Definitions, Source

if TYPE_CHECKING:
    from engine.model import Definition
    from forms import Field

_CASE = "case"
_NO_NAME = re.compile(r"[^a-z0-9_]")


@dataclass(frozen=True, slots=True)
class Labels:
    """What forms and tables call values.

    ``fields`` of forms by path: an answer's variable is named as its form is, and those of the
    record stand in ``case`` as well. ``columns`` of tables by name, in their owner's language.
    """

    fields: Mapping[str, Field]
    columns: Mapping[str, str]

    def name(self, path: str) -> str:
        """What the value at ``path`` is called; its path where nothing says."""
        spoken, field = words(), self.fields.get(path)
        if field is not None:
            return spoken.pick(field.label, field.label_en) or path
        last = path.rpartition(".")[2] if path.startswith(f"{_CASE}.") else path
        column = self.columns.get(last)
        if column is None:
            return path
        return column if spoken.language == "zh" and column else last.replace("_", " ")

    def value(self, path: str, value: Any) -> str:
        """A logged value as a person says it; empty for nothing."""
        field = self.fields.get(path)
        if value is None or value == []:
            return ""
        return _told(value) if field is None else in_words(value, field, words())


def labels_of(release: int) -> Labels:
    """Those of the forms and tables of a release."""
    fields: dict[str, Field] = {}
    for definition in ask(Definitions(release=release)):
        if definition.kind == "form":
            variable = _NO_NAME.sub("_", definition.key)
            for path, field in _fields(definition).items():
                fields[f"{variable}.{path}"] = field
                if definition.key == FORM:
                    fields[f"{_CASE}.{path}"] = field
    tables = decision_tables(release).values()
    return Labels(fields, {k: v for table in tables for k, v in table.columns.items()})


@lru_cache(maxsize=256)
def _fields(definition: Definition) -> Mapping[str, Field]:
    source = handed().engine.ask(Source(definition=definition.id), SYSTEM)
    return forms.read(source, name=definition.file).fields


def _told(value: Any) -> str:
    spoken = words()
    if isinstance(value, bool):
        return spoken("yes") if value else spoken("no")
    if isinstance(value, list):
        return spoken(", ").join(_told(item) for item in value)
    if isinstance(value, Mapping):
        return _tagged(value)
    return coded(str(value), spoken)


def _tagged(value: Mapping[str, Any]) -> str:
    spoken = words()
    if value.get("$t") == "dateTime":
        at = read_moment(dict(value))
        return "" if at is None else when(micros(at), now(), spoken)
    if "$t" in value:
        return str(value.get("v", ""))
    return spoken("; ").join(f"{name} {_told(item)}" for name, item in value.items())
