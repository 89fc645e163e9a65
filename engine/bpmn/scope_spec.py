"""The inside of a process or sub-process, compiled: shared by all instances, never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.specs.WorkflowSpec import WorkflowSpec

if TYPE_CHECKING:
    from engine.bpmn.specs.element import Element
    from engine.bpmn.specs.event_subprocess import EventSubprocess
    from engine.bpmn.specs.subprocess import SubProcess


class ScopeSpec(BpmnProcessSpec):
    """A compiled scope.

    Attributes:
        name: the id of the process or sub-process.
        process: the key of the process it belongs to.
        is_process: whether it is the process itself.
        elements: id -> element, in the order of the file.
        starts: its start events without a trigger (``None`` definitions), in that order.
        event_subprocesses: what is armed when the scope opens.
        undoing: the event sub-process that undoes the scope once it is completed, if it has one.
        undoers: the names of that, and of all compensation handlers.
        own: its data objects that are variables of it, null when it opens.
    """

    def __init__(self, name: str, process: str, *, is_process: bool) -> None:
        # Past the library's constructor: it adds start and end specs that nothing here passes.
        WorkflowSpec.__init__(self, name=name)
        self.process = process
        self.is_process = is_process
        self.io_specification = None
        self.data_objects: dict[str, object] = {}
        self.data_stores: dict[str, object] = {}
        self.correlation_keys: dict[str, object] = {}
        self.bpmn_start_events: list[Element] = []
        self.event_subprocesses: list[EventSubprocess] = []
        self.undoing: SubProcess | None = None
        self.undoers: frozenset[str] = frozenset()
        self.own: tuple[str, ...] = ()

    @property
    def elements(self) -> dict[str, Element]:
        """The library's register of specs, which is ours."""
        found: dict[str, Element] = self.task_specs
        return found
