"""A BPMN file as values: what was drawn, with the lines it was drawn on, and nothing executed."""

from engine.drawing.data_model import Copy, Data, Misdrawn
from engine.drawing.document import DrawingRefused, root_of
from engine.drawing.model import (
    Drawing,
    Event,
    Flow,
    Loop,
    MessageFlow,
    Node,
    Parameter,
    Part,
    Process,
    Scope,
    Unread,
    VariableMapping,
)
from engine.drawing.reach import reached
from engine.drawing.read import SUFFIXES, read

__all__ = [
    "SUFFIXES",
    "Copy",
    "Data",
    "Drawing",
    "DrawingRefused",
    "Event",
    "Flow",
    "Loop",
    "MessageFlow",
    "Misdrawn",
    "Node",
    "Parameter",
    "Part",
    "Process",
    "Scope",
    "Unread",
    "VariableMapping",
    "reached",
    "read",
    "root_of",
]
