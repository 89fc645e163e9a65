"""Where an instance has been on its drawings, and where it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine.errors import NotFound
from engine.model import Actor, Effect
from engine.queries.query import Query
from engine.store import events, instances

if TYPE_CHECKING:
    from engine.queries.query import Reading

_COMES = frozenset({"entered"})
_GOES = frozenset({"left", "cut"})
ROOT = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class ElementState:
    """How often an element was entered and left, how many tokens are in it, open incidents."""

    entered: int
    left: int
    open: int
    incidents: int


@dataclass(frozen=True, kw_only=True, slots=True)
class DiagramState:
    """By process (the instance's own and those it called): states by element, passes by flow."""

    elements: Mapping[str, Mapping[str, ElementState]]
    flows: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, kw_only=True, slots=True)
class FindDiagramState(Query[DiagramState]):
    """The state of ``instance`` after line ``until`` of its log, or after the last.

    Raises:
        NotFound: there is no such instance.
    """

    needs: ClassVar[str | None] = "instance.read"

    instance: UUID
    until: int | None = None

    def execute(self, actor: Actor, reading: Reading) -> DiagramState:
        """Count the effects of its log."""
        instance = instances.find(reading.connection, self.instance)
        if instance is None:
            raise NotFound(instance=str(self.instance))
        tally = Tally(instance.process)
        for event in events.lines(reading.connection, instance.id):
            if self.until is not None and event.seq > self.until:
                break
            tally.add(event.content.get("effects", ()))
        return tally.state()


@dataclass(slots=True)
class Tally:
    """Counts effects by process; give it the effects of one instance in order."""

    process: str
    _of_scope: dict[int, str] = field(default_factory=dict)
    _entered: Counter[tuple[str, str]] = field(default_factory=Counter)
    _left: Counter[tuple[str, str]] = field(default_factory=Counter)
    _flows: Counter[tuple[str, str]] = field(default_factory=Counter)
    _incidents: dict[int, tuple[str, str]] = field(default_factory=dict)

    def add(self, effects: Iterable[Effect]) -> None:
        """Count one event's effects."""
        for effect in effects:
            kind = effect["e"]
            process = self._of_scope.get(effect.get("s", ROOT), self.process)
            if kind in _COMES:
                self._entered[process, effect["el"]] += 1
            elif kind in _GOES:
                self._left[process, effect["el"]] += 1
            elif kind == "flow":
                self._flows[process, effect["id"]] += 1
            elif kind == "incident":
                self._incidents[effect["no"]] = (process, effect["el"])
            elif kind == "resolved":
                self._incidents.pop(effect["no"], None)
            elif kind == "scope":
                outer = self._of_scope.get(effect.get("in", ROOT), self.process)
                self._of_scope[effect["no"]] = effect.get("process") or outer

    def state(self) -> DiagramState:
        """What was counted so far."""
        troubled = Counter(self._incidents.values())
        elements: dict[str, dict[str, ElementState]] = {}
        for process, element in sorted(self._entered.keys() | self._left.keys()):
            at = (process, element)
            elements.setdefault(process, {})[element] = ElementState(
                entered=self._entered[at],
                left=self._left[at],
                open=max(0, self._entered[at] - self._left[at]),
                incidents=troubled[at],
            )
        flows: dict[str, dict[str, int]] = {}
        for (process, flow), times in sorted(self._flows.items()):
            flows.setdefault(process, {})[flow] = times
        return DiagramState(elements=elements, flows=flows)
