"""What a step did to the variables: the log folded up to it, and what it changed."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from engine.model import Effect, Event

_ROOT = 0


@dataclass(frozen=True, slots=True)
class Change:
    """A variable or field by its path, as logged before and after; ``None`` where it was not."""

    path: str
    before: Any
    after: Any


def changes_at(events: Sequence[Event], step: int) -> tuple[Change, ...]:
    """What line ``step`` (from 1) of an instance's log wrote, in the order in which it did."""
    memory = _Memory()
    for event in events[: step - 1]:
        deque(memory.writes(event), maxlen=0)
    changed: dict[str, Change] = {}
    for change in memory.writes(events[step - 1]):
        first = changed.get(change.path, change)
        changed[change.path] = Change(change.path, first.before, change.after)
    return tuple(change for change in changed.values() if change.before != change.after)


@dataclass(slots=True)
class _Memory:
    """Values by process, of the instance or of a call, and name."""

    values: dict[tuple[int, str], Any] = field(default_factory=dict)
    processes: dict[int, int] = field(default_factory=dict)

    def writes(self, event: Event) -> Iterator[Change]:
        """Take in one line; tells of each value that it wrote, objects field by field."""
        given = event.content.get("input", {})
        if event.kind in ("message.received", "signal.received"):
            given = given.get("payload", {})
        opened = None
        for effect in event.content.get("effects", ()):
            scope, is_new = effect.get("s", _ROOT), effect["e"] == "scope"
            if is_new:
                self._open(effect)
            for path, value in _written(effect, given):
                changes = self._write(scope, path, value)
                if scope == opened:  # what a call takes in is a copy, and no change
                    deque(changes, maxlen=0)
                else:
                    yield from changes
            opened = effect["no"] if is_new else None

    def _open(self, effect: Effect) -> None:
        outer = self.processes.get(effect["in"], _ROOT)
        self.processes[effect["no"]] = effect["no"] if "process" in effect else outer

    def _write(self, scope: int, path: str, value: object) -> Iterator[Change]:
        process = self.processes.get(scope, _ROOT)
        head, *rest = path.split(".")
        was = self.values.get((process, head))
        now = _with(was, rest, value) if rest else value
        self.values[process, head] = now
        yield from _differences(head, was, now)


def _written(effect: Effect, given: Mapping[str, Any]) -> Iterable[tuple[str, Any]]:
    """What an effect wrote, by path; what it took from the input of its event among it."""
    if effect["e"] == "set":
        return list(effect["v"].items())
    if effect["e"] != "took":
        return ()
    if "into" in effect:
        return ((effect["into"], given),)
    return ((name, given.get(name)) for name in effect["vars"])


def _with(whole: Any, path: list[str], value: object) -> dict[str, Any]:
    copy = dict(whole) if _is_object(whole) else {}
    head, *rest = path
    copy[head] = _with(copy.get(head), rest, value) if rest else value
    return copy


def _differences(path: str, was: Any, now: Any) -> Iterator[Change]:
    """Leaf by leaf where both sides are objects, or one is and the other nothing."""
    if _is_object(now) and (was is None or _is_object(was)):
        before: Mapping[str, Any] = was if _is_object(was) else {}
        for name in [*now, *(name for name in before if name not in now)]:
            yield from _differences(f"{path}.{name}", before.get(name), now.get(name))
    elif was != now:
        yield Change(path, was, now)


def _is_object(value: object) -> bool:
    return isinstance(value, Mapping) and "$t" not in value
