"""Answers made by dice: of the kind that a component takes, good, doubtful or empty."""

import re
from collections.abc import Mapping, Sequence
from random import Random
from typing import Any

Component = Mapping[str, Any]
OUTSIDE: Mapping[str, Sequence[object]] = {
    "activation": ({"alert": "red_candidate"}, {"alert": "none"}, None),
    "plan_problems": (["x"], [], None),
    "scope": ("consultation", "complaint", None),
}
"""What the process may know, by the names that conditions of our forms read."""

MOMENTS: Mapping[str, str] = {
    "date": "2026-03-11",
    "time": "14:30+08:00",
    "datetime": "2026-03-11T14:30+08:00",
}
TEXTS = ("a", "围巾没有收到", "1" * 64, "TS-202603-0001", "he@bihuan.example", "13800138000",
         "  five  ", "\u3000五个字啊\u3000", "🧣🧣🧣", " \u3000 ", "x1", "line 1")  # fmt: skip
NUMBERS = (0, 1, 5, 7, -1, 2.5, 0.1, 0.125, 1e-7, 1000, 10**9, "12", "3.50")
SLIPS = (0, 0, 0.1, 0.5)
"""How often a value is taken without looking at the rules: in half of all answers never."""


def drawn(dice: Random, components: Sequence[Component]) -> dict[str, object]:
    """Return what the process knows this time, beside the fields of the form."""
    own = {component.get("key") for component in components}
    return {name: dice.choice(values) for name, values in OUTSIDE.items() if name not in own}


def filled(dice: Random, components: Sequence[Component]) -> dict[str, Any]:
    """Return raw answers to a form."""
    return _filled(dice, components, dice.choice(SLIPS))


def _filled(dice: Random, components: Sequence[Component], slip: float) -> dict[str, Any]:
    answers: dict[str, Any] = {}
    for component in components:
        kind, inner = component["type"], component.get("components", ())
        if kind == "dynamiclist":
            items = [_filled(dice, inner, slip) for _ in range(dice.choice((0, 1, 2, 6)))]
            answers[component["path"]] = items
        elif kind == "group":
            place = answers.setdefault(component["path"], {}) if "path" in component else answers
            place.update(_filled(dice, inner, slip))
        elif kind in _POOLS and dice.random() > slip / 3:
            good, doubtful = _POOLS[kind](dice, component)
            pool = doubtful if not good or dice.random() < slip else good
            answers[component["key"]] = dice.choice(pool)
    return answers


def _texts(_dice: Random, component: Component) -> tuple[list[Any], list[Any]]:
    rules = component.get("validate", {})
    low, high = rules.get("minLength", 0), rules.get("maxLength", 60)
    low = 5 if isinstance(low, str) else low
    pool = [*TEXTS, "y" * low, "y" * (low - 1), "y" * high, "y" * (high + 1), "🧣" * (high // 2)]
    good = [
        text
        for text in pool
        if low <= len(text.strip()) <= high and re.search(rules.get("pattern", ""), text)
    ]
    return good, [*pool, "", None]


def _numbers(_dice: Random, component: Component) -> tuple[list[Any], list[Any]]:
    rules = component.get("validate", {})
    low, high = (rules.get(key, 5) for key in ("min", "max"))
    edges = [number for number in (low, high) if not isinstance(number, str)]
    pool = [*NUMBERS, *edges, *(edge - 1 for edge in edges), *(edge + 0.5 for edge in edges)]
    return [number for number in pool if number in (*edges, 5, 7)], [*pool, "", None, "abc"]


def _ticks(_dice: Random, _component: Component) -> tuple[list[Any], list[Any]]:
    return [True, True, False], [None]


def _one(_dice: Random, component: Component) -> tuple[list[Any], list[Any]]:
    values = [option["value"] for option in component["values"]]
    return values, [None, "", "elsewhere"]


def _several(dice: Random, component: Component) -> tuple[list[Any], list[Any]]:
    values, _ = _one(dice, component)
    chosen = dice.sample(values, dice.randint(1, len(values)))
    return [chosen], [[], None]


def _moments(_dice: Random, component: Component) -> tuple[list[Any], list[Any]]:
    return [MOMENTS[component["subtype"]]], [None, "", "soon"]


def _files(_dice: Random, _component: Component) -> tuple[list[Any], list[Any]]:
    return [["file-1"]], [[], None]


_POOLS = {
    "textfield": _texts,
    "textarea": _texts,
    "number": _numbers,
    "checkbox": _ticks,
    "radio": _one,
    "select": _one,
    "checklist": _several,
    "taglist": _several,
    "datetime": _moments,
    "filepicker": _files,
}
