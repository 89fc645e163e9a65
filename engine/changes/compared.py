"""Two versions of a file, piece by piece."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from engine.changes.form_pieces import form_pieces
from engine.changes.piece import Piece, Unreadable
from engine.changes.xml_pieces import xml_pieces

__all__ = ["Change", "Comparison", "Difference", "Piece", "Unreadable", "compare"]

_TAKE_APART: Mapping[str, Callable[[bytes], Iterator[Piece]]] = {
    "bpmn": xml_pieces,
    "dmn": xml_pieces,
    "form": form_pieces,
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """One fact of a piece; ``None`` where the version does not say it."""

    name: str
    before: str | None
    after: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A piece that one version has and the other has not, or has otherwise.

    ``moved``: it stands elsewhere among its neighbours, where that means something. ``piece`` is
    the later one, of what was removed the earlier. ``differences`` is empty but for ``changed``.
    """

    what: Literal["added", "removed", "changed", "moved"]
    piece: Piece
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Comparison:
    """What changed, in the order of the later version; what it removes comes last.

    ``pieces`` are those of both versions by id, the later ones where both have them.
    """

    changes: tuple[Change, ...]
    pieces: Mapping[str, Piece]


def compare(kind: str, before: bytes | None, after: bytes) -> Comparison:
    """What ``after`` changes in ``before``.

    Args:
        kind: ``bpmn``, ``dmn`` or ``form``.
        before: ``None`` for a file that is new: all of it is added.
        after: as it is now.

    Raises:
        Unreadable: one of the two cannot be taken apart.
    """
    apart = _TAKE_APART[kind]
    old = {} if before is None else {piece.id: piece for piece in apart(before)}
    new = {piece.id: piece for piece in apart(after)}
    moved = _moved(old, new)
    return Comparison(changes=tuple(_changes(old, new, moved)), pieces={**old, **new})


def _changes(
    old: Mapping[str, Piece], new: Mapping[str, Piece], moved: frozenset[str]
) -> Iterator[Change]:
    for key, piece in new.items():
        known = old.get(key)
        if known is None:
            yield Change(what="added", piece=piece)
        elif differences := tuple(_differences(known, piece)):
            yield Change(what="changed", piece=piece, differences=differences)
        elif key in moved:
            yield Change(what="moved", piece=piece)
    for key, piece in old.items():
        if key not in new:
            yield Change(what="removed", piece=piece)


def _differences(old: Piece, new: Piece) -> Iterator[Difference]:
    if old.kind != new.kind:
        yield Difference(name="type", before=old.kind, after=new.kind)
    for name in dict.fromkeys((*old.facts, *new.facts)):
        before, after = old.facts.get(name), new.facts.get(name)
        if before != after:
            yield Difference(name=name, before=before, after=after)


def _moved(old: Mapping[str, Piece], new: Mapping[str, Piece]) -> frozenset[str]:
    """Which of the pieces that both have do not stand in the order they stood in.

    The fewest that explain it: those outside a longest run that kept its order.
    """
    places = {key: place for place, key in enumerate(old)}
    kept: dict[str, list[str]] = {}
    for key, piece in new.items():
        if piece.is_ordered and key in places:
            kept.setdefault(piece.parent, []).append(key)
    found: set[str] = set()
    for keys in kept.values():
        stayed = {keys[at] for at in _longest_run([places[key] for key in keys])}
        found.update(key for key in keys if key not in stayed)
    return frozenset(found)


def _longest_run(numbers: list[int]) -> list[int]:
    """Indexes of a longest rising subsequence, by patience sorting: n log n."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tails, number)
        before.append(ends[pile - 1] if pile else None)
        if pile == len(tails):
            tails.append(number)
            ends.append(at)
        else:
            tails[pile] = number
            ends[pile] = at
    run: list[int] = []
    at_now: int | None = ends[-1] if ends else None
    while at_now is not None:
        run.append(at_now)
        at_now = before[at_now]
    return run[::-1]
