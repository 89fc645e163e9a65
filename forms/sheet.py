"""One filling-in of a block: what was answered, and what it means."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from forms.block_reader import MAX_REPETITIONS
from forms.plan import Block, ListNode
from forms.problem import Mismatch, Problem
from forms.shape import inside

ABSENT: Final = object()
"""Stands for a field that was not answered at all, which takes its default."""


@dataclass(slots=True)
class Sheet:
    """Answers to one block: the form, or one item of a list.

    ``raws``, ``values`` run parallel to the leaves of the block, ``items`` to its lists, and
    ``hides`` to its conditions. ``prefix`` stands before the paths of problems. ``own`` holds
    the block's values as FEEL sees them, ``names`` all that is in scope.
    """

    block: Block
    prefix: str
    keys: tuple[str | int, ...]
    raws: list[object]
    values: list[object]
    mismatches: dict[int, Problem]
    items: list[list["Sheet"]]
    hides: list[bool]
    own: dict[str, object] = field(default_factory=dict)
    names: Mapping[str, object] = field(default_factory=dict)

    def is_hidden(self, guards: tuple[int, ...]) -> bool:
        """Say whether any of the conditions at ``guards`` hides."""
        for guard in guards:  # noqa: SIM110 - a generator costs more than the whole question
            if self.hides[guard]:
                return True
        return False


@dataclass(slots=True)
class Filling:
    """One reading of answers; ``problems`` gathers what has no place in a sheet.

    ``repeats`` gives a list that was not answered its first items, as a fresh page shows it.
    """

    now: datetime
    repeats: bool = False
    problems: dict[str, list[Problem]] = field(default_factory=dict)

    def fill(
        self,
        block: Block,
        answers: Mapping[str, object],
        prefix: str = "",
        keys: tuple[str | int, ...] = (),
    ) -> Sheet:
        """Convert every answer of a block; unknown names are problems."""
        self._refuse_unknown(block.shape, answers, prefix)
        sheet = Sheet(block, prefix, keys, [], [], {}, [], [False] * len(block.conditions))
        for position, leaf in enumerate(block.leaves):
            raw = pick(answers, leaf.keys)
            sheet.raws.append(raw)
            try:
                value = leaf.convert(leaf.default if raw is ABSENT else raw, self.now)
            except Mismatch as wrong:
                sheet.mismatches[position] = wrong.problem
                value = None
            sheet.values.append(value)
        for node in block.lists:
            sheet.items.append(list(self._items(node, pick(answers, node.keys), prefix, keys)))
        return sheet

    def note(self, path: str, problem: Problem) -> None:
        """Keep a problem under the path of its field."""
        self.problems.setdefault(path, []).append(problem)

    def _items(
        self, node: ListNode, raw: object, prefix: str, keys: tuple[str | int, ...]
    ) -> Iterator[Sheet]:
        path = prefix + node.local
        if raw is ABSENT:
            raw = [{}] * node.repetitions if node.is_fixed or self.repeats else []
        for position, item in enumerate(self._listed(raw, path)):
            place = f"{path}[{position}]"
            if isinstance(item, Mapping):
                inner = (*keys, *node.keys, position)
                yield self.fill(node.block, item, f"{place}.", inner)
            else:
                self.note(place, Problem("not_an_object"))

    def _listed(self, raw: object, path: str) -> list[object] | tuple[object, ...]:
        if raw is None:
            return []
        if not isinstance(raw, (list, tuple)):
            self.note(path, Problem("not_a_list"))
            return []
        if len(raw) > MAX_REPETITIONS:
            self.note(path, Problem("too_many_items", {"max": MAX_REPETITIONS}))
            return []
        return raw

    def _refuse_unknown(
        self, shape: Mapping[str, object], answers: Mapping[str, object], prefix: str
    ) -> None:
        for key, value in answers.items():
            if key not in shape:
                self.note(f"{prefix}{key}"[:200], Problem("unknown_field"))
                continue
            group = inside(shape, key)
            if group is None or value is None:
                continue
            if isinstance(value, Mapping):
                self._refuse_unknown(group, value, f"{prefix}{key}.")
            else:
                self.note(prefix + key, Problem("not_an_object"))


def pick(answers: object, keys: tuple[str | int, ...]) -> object:
    """Return what ``keys`` lead to in nested JSON, ``ABSENT`` where they lead nowhere."""
    found = answers
    for key in keys:
        if isinstance(key, int):
            if not isinstance(found, (list, tuple)) or key >= len(found):
                return ABSENT
            found = found[key]
        elif not isinstance(found, Mapping) or key not in found:
            return ABSENT
        else:
            found = found[key]
    return found


def put(target: dict[str, object], keys: tuple[str, ...], value: object) -> None:
    """Set what ``keys`` lead to, making the groups on the way."""
    if len(keys) == 1:
        target[keys[0]] = value
        return
    place = target
    for key in keys[:-1]:
        inner = place.setdefault(key, {})
        place = inner if isinstance(inner, dict) else {}
    place[keys[-1]] = value
