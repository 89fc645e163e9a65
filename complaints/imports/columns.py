"""Which field of a form each column of a table fills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from complaints.errors import BadSheet
from forms import Form


def matched(columns: Sequence[str], form: Form, given: Mapping[str, str | None]) -> dict[str, str]:
    """Column -> path of a field: as ``given``, else by path or label, Chinese or English.

    A column that is given ``None`` is left out.

    Raises:
        BadSheet: a column that fits no field or several, two for one field, or a name in
            ``given`` that is no column or no field.
    """
    known = _known(form)
    found: dict[str, str] = {}
    for name in given.keys() - set(columns):
        raise BadSheet(problem="mapped_column_absent", column=name[:60])
    for column in columns:
        if column in given and given[column] is None:
            continue
        path = given.get(column) or known.get(column.casefold())
        if path is None or path not in form.fields:
            raise BadSheet(problem="column_unknown", column=column[:60], known=sorted(form.fields))
        if path in found.values():
            raise BadSheet(problem="field_twice", column=column[:60], field=path)
        found[column] = path
    return found


def _known(form: Form) -> dict[str, str]:
    """Paths and labels in small letters; a label that two fields have names neither."""
    found: dict[str, str] = {}
    twice: set[str] = set()
    for path, field in form.fields.items():
        for name in {path.casefold(), field.label.casefold(), field.label_en.casefold()} - {""}:
            if name in found:
                twice.add(name)
            found[name] = path
    return {name: path for name, path in found.items() if name not in twice}
