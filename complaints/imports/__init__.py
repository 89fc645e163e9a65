"""Complaints out of tables that others kept before: one row, one contact."""

from complaints.imports.columns import matched
from complaints.imports.importer import Importer, Outcome, Refusal
from complaints.imports.sheet import Row, Sheet, read_sheet

__all__ = [
    "Importer",
    "Outcome",
    "Refusal",
    "Row",
    "Sheet",
    "matched",
    "read_sheet",
]
