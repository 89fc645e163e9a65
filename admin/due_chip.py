"""A due time in words and colour: late, soon, later, met, missed."""

from __future__ import annotations

from dataclasses import dataclass

from admin.moments import local, span, when
from admin.words import Words
from engine.clock import HOUR

SOON = 2 * HOUR
_FRACTION = 4
"""Under a quarter of the span is soon."""


@dataclass(frozen=True, slots=True)
class Chip:
    """``css`` is its class (``late``, ``soon``, ``ok`` or empty), ``icon`` a name of the sprite."""

    css: str
    icon: str
    text: str


def due_chip(due: int | None, opened: int, now: int, words: Words) -> Chip | None:
    """What an open task says about its due time; nothing where it has none.

    Args:
        due: microseconds since the epoch, UTC; likewise the others.
        opened: when the time began to run.
        now: the moment of the page.
        words: the reader's language.
    """
    if due is None:
        return None
    left = due - now
    if left < 0:
        return Chip("late", "triangle-alert", words("%(span)s overdue", span=span(-left, words)))
    if left < SOON or left * _FRACTION < due - opened:
        return Chip("soon", "clock", words("%(span)s left", span=span(left, words)))
    is_today = local(due).date() == local(now).date()
    return Chip("", "clock" if is_today else "calendar", when(due, now, words))


def done_chip(due: int | None, closed: int, words: Words) -> Chip | None:
    """What a closed task says about its due time; nothing where it had none."""
    if due is None:
        return None
    early = due - closed
    if early < 0:
        return Chip("late", "triangle-alert", words("%(span)s late", span=span(-early, words)))
    return Chip("ok", "check", words("On time, %(span)s early", span=span(early, words)))
