"""What followed from an event, in words: of its effects those that a person wants to know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from admin.code_words import coded
from admin.decision_words import decision_in_words
from admin.fault_words import fault_in_words

if TYPE_CHECKING:
    from admin.timeline import Reader

SIGNS: Mapping[str, str] = {
    "instance.started": "phone",
    "task.completed": "check",
    "task.claimed": "hand",
    "task.released": "undo-2",
    "task.assigned": "users",
    "task.delegated": "users",
    "task.returned": "undo-2",
    "task.overdue": "clock",
    "task.over": "check",
    "message.received": "message-square",
    "signal.received": "megaphone",
    "timers.fired": "clock",
    "variables.set": "file-text",
    "incident.retried": "rotate-ccw",
    "incident.skipped": "chevron-right",
    "instance.suspended": "pause",
    "instance.cancelled": "x",
}
"""The icon of each kind of event."""

Effects = Sequence[Mapping[str, Any]]


def notes(effects: Effects, reader: Reader) -> Iterator[str]:
    """One sentence for each sort of consequence, in the order in which they matter."""
    yield from _decided(effects, reader)
    words = reader.words
    opened = _named(effects, "opened", reader)
    if opened:
        yield words("Next: %(tasks)s", tasks=opened)
    met = _named(effects, "condition_met", reader)
    if met:
        yield words("Condition met: %(elements)s", elements=met)
    gone = _named(effects, "cancelled", reader)
    if gone:
        yield words("No longer needed: %(tasks)s", tasks=gone)
    undone = _named(effects, "compensates", reader)
    if undone:
        yield words("Being undone: %(tasks)s", tasks=undone)
    yield from _happened(effects, reader)
    yield from _ended(effects, reader)


def _decided(effects: Effects, reader: Reader) -> Iterator[str]:
    for effect in effects:
        if effect["e"] == "decided":
            yield decision_in_words(effect, reader)


def _happened(effects: Effects, reader: Reader) -> Iterator[str]:
    words = reader.words
    for effect in effects:
        if effect["e"] == "incident":
            yield words(
                "Stopped at “%(element)s”: %(code)s",
                element=reader.element(effect["el"]),
                code=fault_in_words(effect["code"], effect.get("facts", {}), words),
            )
        elif effect["e"] == "escalated":
            yield words("Escalated: %(code)s", code=coded(effect["code"], words))
        elif effect["e"] == "transaction_cancelled":
            yield words("Cancelled at “%(element)s”", element=reader.element(effect["el"]))
        elif effect["e"] == "throws":
            yield words("Told other processes: %(name)s", name=reader.element(effect["el"]))


def _named(effects: Effects, kind: str, reader: Reader) -> str:
    return reader.listed(effect["el"] for effect in effects if effect["e"] == kind)


def _ended(effects: Effects, reader: Reader) -> Iterator[str]:
    if any(effect["e"] == "completed" for effect in effects):
        ends = [reader.element(effect["el"]) for effect in effects if effect["e"] == "ended"]
        end = ends[-1] if ends else reader.words("without an end event")
        yield reader.words("“%(process)s” ended: %(end)s", process=reader.process, end=end)
