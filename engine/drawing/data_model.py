"""What the data of an element comes to: variables of its own, and copies when it begins or ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True, slots=True)
class Copy:
    """What a data association does: the value of ``source``, or of ``text``, goes to ``target``.

    ``source`` is a variable and ``text`` FEEL, one of them ``None``; ``target`` is a variable or
    a path in one. An association with assignments makes one of each; ``number`` tells those of one
    association from those of another of the same element.
    """

    line: int
    number: int
    target: str
    source: str | None = None
    text: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Misdrawn:
    """Data that cannot be as drawn: a finding of its place."""

    code: str
    line: int
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True, slots=True)
class Data:
    """The data of a node, or of the scope of a process or sub-process.

    ``own`` are its variables, null at first; ``going_in`` is copied when it begins, ``going_out``
    when it ends; ``pictures`` are the associations that copy nothing: tag and line.
    """

    own: tuple[str, ...] = ()
    going_in: tuple[Copy, ...] = ()
    going_out: tuple[Copy, ...] = ()
    pictures: tuple[tuple[str, int], ...] = ()
    wrong: tuple[Misdrawn, ...] = ()


NO_DATA = Data()
