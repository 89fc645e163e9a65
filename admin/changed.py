"""What a draft changes, in the reader's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from admin.changed_words import fact_word, kind_word
from admin.context import words
from engine.changes import Unreadable, compare

if TYPE_CHECKING:
    from engine.changes import Change, Comparison, Piece

_STYLES = {
    "added": ("plus", "t-green"),
    "changed": ("pencil", "t-amber"),
    "moved": ("arrow-up", "t-amber"),
    "removed": ("minus", "t-red"),
}
_LONG = 300


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldDifference:
    """One thing that is said otherwise; empty where a version does not say it."""

    name: str
    before: str
    after: str


@dataclass(frozen=True, kw_only=True, slots=True)
class ToldChange:
    """One line of the list; ``element`` is its id in the drawing."""

    what: str
    verb: str
    icon: str
    css: str
    element: str
    kind: str
    name: str
    differences: tuple[ToldDifference, ...]


def changed(kind: str, before: bytes | None, after: bytes) -> tuple[ToldChange, ...] | None:
    """The changes between two versions of a file; ``None`` if one cannot be read."""
    try:
        found = compare(kind, before, after)
    except Unreadable:
        return None
    return tuple(_told(change, found) for change in found.changes)


def _told(change: Change, found: Comparison) -> ToldChange:
    icon, css = _STYLES[change.what]
    return ToldChange(
        what=change.what,
        verb=_verbs()[change.what],
        icon=icon,
        css=css,
        element=change.piece.id,
        kind=kind_word(change.piece.kind),
        name=_name(change.piece, found),
        differences=tuple(
            ToldDifference(
                name=fact_word(one.name),
                before=_value(one.name, one.before, found),
                after=_value(one.name, one.after, found),
            )
            for one in change.differences
        ),
    )


def _verbs() -> dict[str, str]:
    spoken = words()
    return {
        "added": spoken("added"),
        "changed": spoken("changed"),
        "moved": spoken("moved"),
        "removed": spoken("removed"),
    }


def _name(piece: Piece, found: Comparison) -> str:
    """What a piece is called; a flow without a name by what it connects."""
    spoken = words()
    if piece.kind == "rule":
        return spoken("row %(n)s", n=piece.name)
    own = spoken.pick(piece.name, piece.facts.get("name_en", ""))
    ends = [piece.facts.get(end, "") for end in ("sourceRef", "targetRef")]
    if all(ends):
        both = " → ".join(_called(end, found) for end in ends)
        return f"{both} ({own})" if own else both
    return own or piece.id


def _called(id_: str, found: Comparison) -> str:
    piece = found.pieces.get(id_)
    if piece is None:
        return id_
    return words().pick(piece.name, piece.facts.get("name_en", "")) or kind_word(piece.kind)


def _value(name: str, value: str | None, found: Comparison) -> str:
    if value is None:
        return ""
    if name in ("sourceRef", "targetRef", "default", "attachedToRef"):
        return _called(value, found)
    return value if len(value) <= _LONG else f"{value[:_LONG]}…"
