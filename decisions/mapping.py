"""Camunda's ways to put the answer of a decision table into one process variable."""

from collections.abc import Sequence

from decisions.errors import DecisionError
from decisions.outcome import Outcome


class MappingFails(DecisionError):
    """The answer does not have the shape that the mapping needs."""

    code = "decision_mapping"


def mapped(outcome: Outcome, mapping: str | None) -> object:
    """Return the value for ``camunda:mapDecisionResult``; None gives the value as it is.

    - ``singleEntry``: the only entry of the only row;
    - ``singleResult``: the only row as a context;
    - ``collectEntries``: the list of the only entry of each row;
    - ``resultList``: the list of rows, each a context.

    No row at all is null for the first two and an empty list for the others.

    An aggregated answer is one row. With a problem there are no rows.

    Raises:
        MappingFails: more rows or entries than the mapping can hold, or an unknown mapping.

    Source:
        Camunda 7 manual, "Mapping of the Decision Result".
    """
    if mapping is None:
        return outcome.value
    shape = _SHAPES.get(mapping)
    if shape is None:
        raise MappingFails(mapping=mapping, known=sorted(_SHAPES))
    return shape(_rows(outcome))


def _rows(outcome: Outcome) -> Sequence[dict[str, object]]:
    """Return the rows of a table; an aggregated answer, or one of no table, as rows too."""
    if outcome.problem is not None:
        return []
    if outcome.outputs and outcome.aggregation is None:
        return outcome.outputs
    value = outcome.value
    if outcome.outputs:
        return [dict.fromkeys(list(outcome.outputs[0])[:1], value)]
    items = value if isinstance(value, list) else [] if value is None else [value]
    return [item if isinstance(item, dict) else {"": item} for item in items]


def _only_row(rows: Sequence[dict[str, object]]) -> dict[str, object] | None:
    if len(rows) > 1:
        raise MappingFails(rows=len(rows))
    return rows[0] if rows else None


def _only_entry(row: dict[str, object]) -> object:
    if len(row) > 1:
        raise MappingFails(entries=sorted(row))
    return next(iter(row.values()), None)


def _single_entry(rows: Sequence[dict[str, object]]) -> object:
    row = _only_row(rows)
    return None if row is None else _only_entry(row)


def _collect_entries(rows: Sequence[dict[str, object]]) -> object:
    return [_only_entry(row) for row in rows]


def _result_list(rows: Sequence[dict[str, object]]) -> object:
    return [dict(row) for row in rows]


_SHAPES = {
    "singleEntry": _single_entry,
    "singleResult": _only_row,
    "collectEntries": _collect_entries,
    "resultList": _result_list,
}
