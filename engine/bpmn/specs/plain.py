"""Elements that do nothing but be passed: plain start events, tasks and manual tasks."""

from __future__ import annotations

from typing import Any

from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.element import Element
from engine.bpmn.token import Token


class StartEvent(Element):
    """A start event, once its instance or scope has begun."""

    def made(self, token: Token) -> dict[str, Any]:
        """What its scope began with, in the one variable that takes a payload if it has one."""
        values: Any = token.workflow.variables
        into = self.node.properties.get("bihuan:answers")
        if into is not None:
            values = values.get(into)
        return values if isinstance(values, dict) else {}


class PlainTask(Activity):
    """An abstract task: only its input and output mappings do something."""


class ManualTask(Activity):
    """Work outside any system: the engine passes it, as BPMN 2.0.2 (10.3.3) says."""
