"""A script of a trial being done."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from engine.bpmn.formula import MISSING
from engine.bpmn.moments import LocalNow
from engine.drawing.iso_time import Span
from engine.trial.scripts import Action, Note, Raise, SetVariables, Wait


class ScriptRaised(Exception):
    """The script raises a BPMN error of this ``code``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Playing:
    """The actions that are still to be done, and what was set so far."""

    def __init__(self, actions: Iterable[Action], tell: Callable[[str], None]) -> None:
        self._actions = deque(actions)
        self._tell = tell
        self.written: dict[str, Any] = {}

    def go_on(self, seen: Mapping[str, object], now: LocalNow) -> Span | None:
        """Do what comes now.

        Args:
            seen: the variables of the task, logged JSON by name.
            now: for expressions.

        Returns:
            How long to wait before going on; ``None`` when all is done: ``written`` is the result.

        Raises:
            ScriptRaised: an error of BPMN.
            Fault: an expression has no value that can be kept.
        """
        while self._actions:
            match self._actions.popleft():
                case Note(text):
                    value = text.value(self._find(seen), now)
                    self._tell(value if isinstance(value, str) else json.dumps(value))
                case SetVariables(values):
                    for name, expression in values:
                        self.written[name] = expression.value(self._find(seen), now)
                case Raise(code):
                    raise ScriptRaised(code)
                case Wait(length):
                    return length
        return None

    def _find(self, seen: Mapping[str, object]) -> Callable[[str], object]:
        written = self.written
        return lambda name: written[name] if name in written else seen.get(name, MISSING)
