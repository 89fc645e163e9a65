"""Messages and signals between the instances of a trial."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING, Any
from uuid import UUID

from engine.bpmn import Run, Start

if TYPE_CHECKING:
    from engine.trial.host import Host


class Post:
    """Carries what instances throw. A message that nobody takes yet is kept until somebody does."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._kept: list[Mapping[str, Any]] = []

    def carry(self, thrower: UUID, thrown: Mapping[str, Any]) -> None:
        """Deliver one thrown message or signal."""
        if thrown["kind"] == "signal":
            self._broadcast(thrower, thrown)
            return
        host = self._host
        for run in host.runs.values():
            if self._is_awaited(run, thrown):
                self._hand_over(run, thrown)
                return
        starts = self._starts(thrown)
        if starts:
            self._begin(*starts[0], thrown)
            return
        host.log.happened(host.now, "kept", name=thrown["name"])
        self._kept.append(thrown)

    def look_again(self, run: Run) -> None:
        """See whether an instance waits by now for what was kept."""
        if not self._kept or not any(effect["e"] == "awaits" for effect in run.effects):
            return
        for thrown in [kept for kept in self._kept if self._is_awaited(run, kept)]:
            self._kept.remove(thrown)
            self._host.todo.append(partial(self.carry, run.uid, thrown))

    def _is_awaited(self, run: Run, thrown: Mapping[str, Any]) -> bool:
        key = thrown["key"]
        return not run.has_ended and any(
            wait["name"] == thrown["name"] and (key is None or wait["key"] in (None, key))
            for wait in run.waits
        )

    def _hand_over(self, run: Run, thrown: Mapping[str, Any]) -> None:
        host = self._host
        host.log.happened(host.now, "message", name=thrown["name"], no=run.uid.int)
        host.do(run.uid, "deliver", thrown["name"], thrown["key"], thrown["payload"], host.now)

    def _broadcast(self, thrower: UUID, thrown: Mapping[str, Any]) -> None:
        """To all others who wait now: in the thrower's own instance it came by itself."""
        host = self._host
        name, payload = thrown["name"], thrown["payload"]
        for uid, run in list(host.runs.items()):
            if uid != thrower and any(t.internal_data.get("sig") == name for t in run.tokens()):
                host.log.happened(host.now, "signal", name=name, no=uid.int)
                host.do(uid, "signal", name, payload, host.now)
        for process, start in self._starts(thrown):
            self._begin(process, start, thrown)

    def _starts(self, thrown: Mapping[str, Any]) -> list[tuple[str, Start]]:
        return [
            (process.key, start)
            for process in self._host.compiled.startable
            for start in process.starts
            if (start.kind, start.name) == (thrown["kind"], thrown["name"])
        ]

    def _begin(self, process: str, start: Start, thrown: Mapping[str, Any]) -> None:
        """Begin with the variables of the trial, and what was sent with it."""
        payload = thrown["payload"]
        given = payload if start.into else {**self._host.variables, **payload}
        self._host.start(process, start, given)
