"""A decision of the log in words: which table, which rows, what came out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from admin.case_dues import milestone_names
from admin.code_words import coded
from admin.limit_words import limit_in_words
from admin.words import Words
from complaints.sla import MILESTONES

if TYPE_CHECKING:
    from admin.decision_tables import DecisionTable
    from admin.timeline import Reader

_ENGLISH = "_en"
"""Ends the name of a column that is another one in English."""
_SAID = {"reason_code": "reason", "handler_group": "group", "taskforce": "task force"}
"""Columns whose names are no English words; their labels are in the owner's language."""


def decision_in_words(effect: Mapping[str, Any], reader: Reader) -> str:
    """One sentence about an effect ``decided``; without a published table it names the element."""
    words = reader.words
    table = reader.tables.get(effect.get("decision", ""))
    name = (
        reader.element(effect["el"]) if table is None else words.pick(table.name.zh, table.name.en)
    )
    told = words("Table “%(table)s”", table=name)
    rows = _rows(effect.get("rows", ()), table, words)
    if rows:
        told = words("%(table)s, %(rows)s", table=told, rows=rows)
    outputs = words("; ").join(_outputs(effect.get("out"), table, reader))
    return words("%(rule)s: %(outputs)s", rule=told, outputs=outputs) if outputs else told


def _rows(rules: Sequence[str], table: DecisionTable | None, words: Words) -> str:
    if not rules:
        return ""
    found = [table.rows.get(rule) if table else None for rule in rules]
    numbers = [
        rule.removeprefix("rule_") if row is None else str(row.number)
        for rule, row in zip(rules, found, strict=True)
    ]
    told = words.many("row %(rows)s", "rows %(rows)s", len(rules), rows=words(", ").join(numbers))
    reasons = [row.reason for row in found if row is not None and _is_readable(row.reason, words)]
    if not reasons:
        return told
    return words("%(rows)s (%(reasons)s)", rows=told, reasons=words("; ").join(reasons))


def _is_readable(reason: str, words: Words) -> bool:
    """Owners give their reasons in one language; English ones everybody is shown."""
    return bool(reason) and (words.language == "zh" or reason.isascii())


def _outputs(out: object, table: DecisionTable | None, reader: Reader) -> Iterator[str]:
    columns = {} if table is None else table.columns
    if isinstance(out, Mapping):
        for name in sorted(out, key=list(columns).index) if set(out) <= set(columns) else out:
            if _is_for(name, out, reader.words):
                yield _entry(name, out[name], columns, reader)
    elif isinstance(out, list) and any(isinstance(item, Mapping) for item in out):
        for item in out:
            yield from _outputs(item, table, reader)
    elif out is not None:
        yield _entry(next(iter(columns), ""), out, columns, reader)


def _is_for(name: str, out: Mapping[str, Any], words: Words) -> bool:
    """Of a column that there is in both languages the reader's."""
    if name.endswith(_ENGLISH) and name.removesuffix(_ENGLISH) in out:
        return words.language == "en"
    return not (f"{name}{_ENGLISH}" in out and words.language == "en")


def _entry(name: str, value: object, columns: Mapping[str, str], reader: Reader) -> str:
    label, told = _column(name, columns, reader.words), _value(name, value, reader)
    return reader.words("%(column)s %(value)s", column=label, value=told) if label else told


def _column(name: str, columns: Mapping[str, str], words: Words) -> str:
    own = name.removesuffix(_ENGLISH)
    if words.language == "zh":
        return columns.get(own) or columns.get(name) or own
    return (milestone_names(words) | _SAID).get(own, own.replace("_", " "))


def _value(name: str, value: object, reader: Reader) -> str:
    words = reader.words
    if isinstance(value, list):
        return words(", ").join(_value(name, item, reader) for item in value)
    if isinstance(value, bool):
        return words("yes") if value else words("no")
    if value is None:
        return words("none")
    if isinstance(value, Mapping):
        return str(value.get("v", ""))
    if name in MILESTONES:
        return limit_in_words(str(value), words)
    return reader.group(str(value)) or coded(str(value), words)
