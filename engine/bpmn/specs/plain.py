"""Elements that do nothing but be passed: plain start events, tasks and manual tasks."""

from __future__ import annotations

from engine.bpmn.specs.activity import Activity
from engine.bpmn.specs.element import Element


class StartEvent(Element):
    """A start event, once its instance or scope has begun."""


class PlainTask(Activity):
    """An abstract task: only its input and output mappings do something."""


class ManualTask(Activity):
    """Work outside any system: the engine passes it, as BPMN 2.0.2 (10.3.3) says."""
