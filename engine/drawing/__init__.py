"""A BPMN file as values: what was drawn, with the lines it was drawn on, and nothing executed."""

from engine.drawing.document import DrawingRefused, root_of
from engine.drawing.model import (
    Drawing,
    Event,
    Flow,
    Loop,
    Node,
    Parameter,
    Part,
    Process,
    Scope,
    Unread,
    VariableMapping,
)
from engine.drawing.operations import unprefixed
from engine.drawing.reach import reached
from engine.drawing.read import SUFFIXES, read

__all__ = [
    "SUFFIXES",
    "Drawing",
    "DrawingRefused",
    "Event",
    "Flow",
    "Loop",
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
    "unprefixed",
]
