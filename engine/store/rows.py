"""The type of a row whose columns mypy need not know."""

from typing import Any

from sqlalchemy import Row

AnyRow = Row[*tuple[Any, ...]]
