"""Taking the personal values out of answers, and putting something back in their places."""

from collections.abc import Mapping
from typing import Final

from forms.paths import parse_path
from forms.plan import Block
from forms.sheet import ABSENT, pick, put

_EMPTY: Final[tuple[object, ...]] = (None, [], "")


def split(
    block: Block, values: Mapping[str, object]
) -> tuple[dict[str, object], dict[str, object]]:
    """Separate values into those of P0 and P1, and those of P2 and P3 by path.

    An empty value has nothing to hide and stays open, so that ``= null`` can be asked of it.
    What is not a field of the form counts as secret. Items of lists stay in the open part, with
    the sealed places left out.
    """
    secret: dict[str, object] = {}
    return _split(block, values, "", secret), secret


def merge(open_values: Mapping[str, object], secret: Mapping[str, object]) -> dict[str, object]:
    """Put ``secret`` (values or references, by path) into their places in ``open_values``.

    Raises:
        ValueError: a path leads to an item that is not there, or is not a path.
    """
    merged = _copy(open_values)
    for path, value in secret.items():
        steps = parse_path(path)
        if steps is None:
            raise ValueError("not a path")
        _put(merged, steps, value)
    return merged


def _split(
    block: Block, values: Mapping[str, object], prefix: str, secret: dict[str, object]
) -> dict[str, object]:
    found: dict[str, object] = {}
    for leaf in block.leaves:
        value = pick(values, leaf.keys)
        if value is ABSENT:
            continue
        if leaf.field.is_sealed and value not in _EMPTY:
            secret[prefix + leaf.local] = value
            _open_groups(found, leaf.keys)
        else:
            put(found, leaf.keys, value)
    for node in block.lists:
        items = pick(values, node.keys)
        if isinstance(items, list) and all(isinstance(item, Mapping) for item in items):
            inner = f"{prefix}{node.local}"
            listed = [
                _split(node.block, item, f"{inner}[{position}].", secret)
                for position, item in enumerate(items)
            ]
            put(found, node.keys, listed)
        elif items is not ABSENT:
            secret[prefix + node.local] = items
    _hide_unknown(block.shape, values, prefix, secret)
    return found


def _open_groups(found: dict[str, object], keys: tuple[str, ...]) -> None:
    if len(keys) > 1:
        place = pick(found, keys[:-1])
        if place is ABSENT:
            put(found, keys[:-1], {})


def _hide_unknown(
    shape: Mapping[str, object],
    values: Mapping[str, object],
    prefix: str,
    secret: dict[str, object],
) -> None:
    for key, value in values.items():
        group = shape.get(key, ABSENT)
        if isinstance(group, Mapping) and isinstance(value, Mapping):
            _hide_unknown(group, value, f"{prefix}{key}.", secret)
        elif group is ABSENT or (isinstance(group, Mapping) and value is not None):
            secret[prefix + key] = value


def _copy(values: Mapping[str, object]) -> dict[str, object]:
    return {key: _copied(value) for key, value in values.items()}


def _copied(value: object) -> object:
    if isinstance(value, Mapping):
        return value if "$t" in value else _copy(value)
    return [_copied(item) for item in value] if isinstance(value, list) else value


def _put(target: object, steps: tuple[str | int, ...], value: object) -> None:
    place = target
    for step in steps[:-1]:
        place = _follow(place, step)
    last = steps[-1]
    if isinstance(last, str) and isinstance(place, dict):
        place[last] = value
        return
    if not (isinstance(last, int) and isinstance(place, list) and last < len(place)):
        raise ValueError("no such place")
    place[last] = value


def _follow(place: object, step: str | int) -> object:
    if isinstance(step, int):
        return place[step] if isinstance(place, list) and step < len(place) else None
    return place.setdefault(step, {}) if isinstance(place, dict) else None
