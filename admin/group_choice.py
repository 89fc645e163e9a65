"""The groups of the house with boxes to tick."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from admin.context import words
from admin.roster import group_names


@dataclass(frozen=True, slots=True)
class GroupBox:
    """One box: the group's id, its name in the reader's language, and whether it is ticked."""

    id: str
    name: str
    is_ticked: bool


def group_choice(chosen: Collection[str]) -> tuple[GroupBox, ...]:
    """A box for each group, by name; those of ``chosen`` are ticked."""
    spoken = words()
    boxes = [
        GroupBox(group, spoken.pick(*names), group in chosen)
        for group, names in group_names().items()
    ]
    return tuple(sorted(boxes, key=lambda box: box.name.casefold()))
