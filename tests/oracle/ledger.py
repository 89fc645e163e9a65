"""What the rooms around keep of an instance, from its effects alone: it must equal its state."""

from __future__ import annotations

from collections import Counter
from typing import Any

from engine.bpmn import Run
from engine.bpmn.token import ENTERING, ERROR, READY, STARTED, WAITING

STILL = {WAITING, READY, STARTED, ERROR}


class Ledger:
    """Tasks, timers, waits, incidents, scopes, outside work and tokens, folded from effects."""

    def __init__(self) -> None:
        self.tasks: dict[int, int | None] = {}
        self.timers: dict[int, int | None] = {}
        self.waits: set[int] = set()
        self.incidents: dict[int, str] = {}
        self.scopes: set[int] = {0}
        self.external: set[int] = set()
        self.here: Counter[tuple[int, str]] = Counter()
        self.caught: list[int] = []
        self.races: Counter[int] = Counter()

    def take(self, run: Run) -> None:
        """Fold the effects of the command just run, and compare with the state."""
        self.caught = []
        for effect in run.effects:
            getattr(self, f"_{effect['e']}", lambda _: None)(effect)
        standing = {t.id for t in run.tokens() if t.state == WAITING}
        for no in self.caught:
            if no not in standing:
                self.waits.discard(no)
        self._compare(run)
        self._compare_races(run)
        _compare_undoing(run)

    def _opened(self, e: dict[str, Any]) -> None:
        assert e["task"] not in self.tasks
        self.tasks[e["task"]] = e.get("due")

    def _closed(self, e: dict[str, Any]) -> None:
        del self.tasks[e["task"]]

    _cancelled = _closed

    def _due(self, e: dict[str, Any]) -> None:
        assert self.tasks[e["task"]] == e["was"]
        self.tasks[e["task"]] = e["due"]

    def _timer(self, e: dict[str, Any]) -> None:
        self.timers[e["no"]] = e["due"]

    def _timer_moved(self, e: dict[str, Any]) -> None:
        assert self.timers[e["no"]] == e["was"]
        self.timers[e["no"]] = e["due"]

    def _timer_fired(self, e: dict[str, Any]) -> None:
        del self.timers[e["no"]]

    _timer_cancelled = _timer_fired

    def _awaits(self, e: dict[str, Any]) -> None:
        assert e["no"] not in self.waits
        self.waits.add(e["no"])

    def _caught(self, e: dict[str, Any]) -> None:
        assert e["no"] in self.waits
        self.caught.append(e["no"])

    def _awaits_no_more(self, e: dict[str, Any]) -> None:
        self.waits.remove(e["no"])
        self.caught = [no for no in self.caught if no != e["no"]]

    def _incident(self, e: dict[str, Any]) -> None:
        assert e["no"] not in self.incidents
        self.incidents[e["no"]] = e["el"]

    def _resolved(self, e: dict[str, Any]) -> None:
        del self.incidents[e["no"]]

    def _scope(self, e: dict[str, Any]) -> None:
        assert e["in"] in self.scopes
        self.scopes.add(e["no"])

    def _closed_scope(self, e: dict[str, Any]) -> None:
        self.scopes.remove(e["no"])

    def _external(self, e: dict[str, Any]) -> None:
        assert e["no"] not in self.external
        self.external.add(e["no"])

    def _external_done(self, e: dict[str, Any]) -> None:
        self.external.remove(e["no"])

    def _entered(self, e: dict[str, Any]) -> None:
        assert e.get("s", 0) in self.scopes
        self.here[e.get("s", 0), e["el"]] += 1

    def _left(self, e: dict[str, Any]) -> None:
        self.here[e.get("s", 0), e["el"]] -= 1
        assert self.here[e.get("s", 0), e["el"]] >= 0

    _cut = _left

    def _compare_races(self, run: Run) -> None:
        """All who race behind one gateway are there, or none."""
        races = Counter(t.internal_data["race"] for t in run.tokens() if "race" in t.internal_data)
        assert all(self.races[race] in (0, count) for race, count in races.items())
        self.races = races

    def _compare(self, run: Run) -> None:
        tokens = run.tokens()
        notes = [(t, t.internal_data) for t in tokens]
        assert self.tasks == {n["task"]: n.get("due_at") for _, n in notes if "task" in n}
        assert self.timers == {t.id: n["due"] for t, n in notes if "due" in n}
        assert self.waits == {t.id for t, n in notes if "msg" in n or "sig" in n}
        assert self.incidents == {
            n["incident"]: t.task_spec.el for t, n in notes if "incident" in n
        }
        assert self.scopes == {scope.no for scope in run.scopes()}
        assert self.external == {n["external"] for _, n in notes if "external" in n}
        here = Counter((t.workflow.no, t.task_spec.el) for t in tokens if not t.is_armed)
        assert +self.here == here
        assert {t.state for t in tokens} <= STILL
        assert all((t.state == ERROR) == ("incident" in n) for t, n in notes)
        assert all(t.state != ENTERING for t in tokens)
        for token, note in notes:
            for link in ("host", "mi"):
                if link in note and (link == "mi" or token.is_armed):
                    assert note[link] in token.workflow.tasks
        for scope in run.scopes()[1:]:
            assert scope.host is not None
            assert scope.host.is_here
            assert scope.tasks or scope.host.state == ERROR
        assert (run.status in ("completed", "cancelled")) == (not tokens)


def _compare_undoing(run: Run) -> None:
    """Whoever waits until something is undone waits for one token, and that one is there."""
    tokens = run.tokens()
    waiting = {token.id for token in tokens if "todo" in token.internal_data}
    at_work = Counter(t.internal_data["undo"] for t in tokens if "undo" in t.internal_data)
    assert at_work == Counter(waiting)
