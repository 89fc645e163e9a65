"""The due times of a complaint as its page tells them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from admin.limit_words import limit_in_words
from admin.moments import when
from admin.words import Words
from complaints.sla import MILESTONES
from engine.clock import micros

if TYPE_CHECKING:
    from complaints.queries import Complaint
    from complaints.store.due_times import DueRow


@dataclass(frozen=True, kw_only=True, slots=True)
class DueLine:
    """One milestone. ``rule`` is what the time-limit table says of it, in words."""

    name: str
    at: int | None
    told: str
    rule: str
    is_provisional: bool
    is_past: bool


def dues_of(complaint: Complaint | None, now: int, words: Words) -> tuple[DueLine, ...]:
    """The milestones of ``complaint`` in the order in which they come; none without one."""
    if complaint is None:
        return ()
    order = {name: place for place, name in enumerate(MILESTONES)}
    found = sorted(complaint.dues.items(), key=lambda due: order.get(due[0], len(order)))
    names = milestone_names(words)
    return tuple(
        _line(
            names.get(milestone, milestone), row, now, words, is_open=complaint.line.closure is None
        )
        for milestone, row in found
    )


def _line(name: str, row: DueRow, now: int, words: Words, *, is_open: bool) -> DueLine:
    at = None if row.due is None else micros(row.due.at)
    return DueLine(
        name=name,
        at=at,
        told=words("no limit") if at is None else when(at, now, words),
        rule="" if at is None else limit_in_words(row.rule, words),
        is_provisional=row.due is not None and row.due.provisional,
        is_past=is_open and at is not None and at < now,
    )


def milestone_names(words: Words) -> dict[str, str]:
    """What the columns of the time-limit table are called."""
    return {
        "record": words("Record"),
        "first_reply": words("First reply"),
        "progress": words("Progress notice"),
        "verify": words("Verification"),
        "plan": words("Plan"),
        "formal_reply": words("Formal reply"),
        "resolve": words("Resolution"),
    }
