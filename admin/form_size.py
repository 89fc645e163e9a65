"""How much there is to draw of a form, before anybody draws it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FormSize:
    """``components``: all that is drawn; ``formulas``: expressions and templates among it."""

    components: int
    formulas: int


def form_size(root: Mapping[str, Any]) -> FormSize:
    """Count a definition that has been read; what stands in a list counts for each first item."""
    components = formulas = 0
    waiting = [(root, 1)]
    while waiting:
        component, times = waiting.pop()
        own = {key: value for key, value in component.items() if key != "components"}
        formulas += times * _formulas(own)
        items = component.get("defaultRepetitions", 1) if component["type"] == "dynamiclist" else 0
        inner = component.get("components") or []
        components += times * (items + 1) * len(inner)
        waiting += [(one, times * (items + 1)) for one in inner]
    return FormSize(components, formulas)


def _formulas(value: object) -> int:
    if isinstance(value, str):
        return int(value.startswith("=") or "{{" in value)
    if isinstance(value, dict):
        return sum(_formulas(one) for one in value.values())
    return sum(_formulas(one) for one in value) if isinstance(value, list) else 0
