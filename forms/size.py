"""How much there is to draw of a form, told before anything is compiled or drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class FormSize:
    """``components``: all that is drawn; ``formulas``: expressions and templates among it."""

    components: int
    formulas: int


MOST: Final = FormSize(components=1000, formulas=200)
"""Of a form that is read: every page that shows it draws it anew. Ours have 80 and 20."""


def form_size(root: Mapping[str, object]) -> FormSize:
    """Count a definition; what stands in a list counts for each of its first items and a blank one.

    What is no component, and what is no number of items, counts as none: others tell of it.
    """
    components = formulas = 0
    waiting: list[tuple[Mapping[str, object], int]] = [(root, 1)]
    while waiting:
        component, times = waiting.pop()
        own = {key: value for key, value in component.items() if key != "components"}
        formulas += times * _formulas(own)
        listed = component.get("components")
        inner = [one for one in listed if isinstance(one, dict)] if isinstance(listed, list) else []
        each = times * (_items(component) + 1)
        components += each * len(inner)
        waiting += [(one, each) for one in inner]
    return FormSize(components, formulas)


def _items(component: Mapping[str, object]) -> int:
    if component.get("type") != "dynamiclist":
        return 0
    items = component.get("defaultRepetitions", 1)
    return max(0, items) if isinstance(items, int) else 1


def _formulas(value: object) -> int:
    if isinstance(value, str):
        return int(value.startswith("=") or "{{" in value)
    if isinstance(value, dict):
        return sum(_formulas(one) for one in value.values())
    return sum(_formulas(one) for one in value) if isinstance(value, list) else 0
