"""``validate`` of a component: known keys, of the right kind, with an effect."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from forms.numbers import to_number
from forms.problem import Mismatch
from forms.reader import Component, Reader, mapping
from forms.vocabulary import VALIDATION


def validation_of(reader: Reader, component: Component) -> Mapping[str, object]:
    """Return the rules of ``validate`` that count for this component, with exact numbers.

    ``required`` counts as such elsewhere. Unknown keys and values of the wrong kind are errors;
    a key without effect on this type is a warning; ``null`` and ``""`` are as good as absent.
    """
    rules: dict[str, object] = {}
    for key, value in mapping(component.get("validate")).items():
        types = VALIDATION.get(key)
        if types is None:
            reader.find("unknown_validation_key", component, key=key)
        elif value is None or value == "":
            continue
        elif component["type"] not in types:
            reader.find("validation_without_effect", component, severity="warning", key=key)
        else:
            _take(reader, component, rules, key, value)
    _compare(reader, component, rules, "min", "max")
    _compare(reader, component, rules, "minLength", "maxLength")
    return rules


def _take(
    reader: Reader, component: Component, rules: dict[str, object], key: str, value: object
) -> None:
    is_expression = isinstance(value, str) and value.startswith("=")
    if is_expression and key in ("min", "max", "minLength", "maxLength"):
        rules[key] = value
        return
    found = _READ[key](value)
    if found is None:
        reader.find("bad_validation", component, key=key)
    else:
        rules[key] = found


def _limit(value: object) -> object:
    try:
        return to_number(value)
    except Mismatch:
        return None


def _count(value: object) -> object:
    number = _limit(value)
    return number if isinstance(number, int) and number >= 0 else None


def _flag(value: object) -> object:
    return value if isinstance(value, bool) else None


def _words(value: object) -> object:
    return value if isinstance(value, str) else None


def _type(value: object) -> object:
    return value if value in ("custom", "email", "phone") else None


_READ: Final[Mapping[str, Callable[[object], object]]] = {
    "required": _flag,
    "min": _limit,
    "max": _limit,
    "minLength": _count,
    "maxLength": _count,
    "pattern": _words,
    "patternErrorMessage": _words,
    "validationType": _type,
}


def _compare(
    reader: Reader, component: Component, rules: Mapping[str, object], low: str, high: str
) -> None:
    least, most = rules.get(low), rules.get(high)
    if isinstance(least, (int, Decimal)) and isinstance(most, (int, Decimal)) and least > most:
        reader.find("limits_crossed", component, low=low, high=high)
