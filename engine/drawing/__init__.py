"""A BPMN file as values: what was drawn, with the lines it was drawn on, and nothing executed."""

from engine.drawing.ad_hoc import begins_ad_hoc, ordering_of, unfit_for_ad_hoc
from engine.drawing.bindings import bound_key
from engine.drawing.compensation import caught_by, handlers_of, undoes_by_event
from engine.drawing.data_model import Copy, Data, Misdrawn
from engine.drawing.details import Activation, Parameter, Part, VariableMapping
from engine.drawing.document import DrawingRefused, root_of
from engine.drawing.instantiating import begun_at
from engine.drawing.links import broken_links, is_link, links_of
from engine.drawing.model import (
    Drawing,
    Event,
    Flow,
    Loop,
    MessageFlow,
    Node,
    Process,
    RoundThrow,
    Scope,
    Unread,
)
from engine.drawing.operations import unprefixed
from engine.drawing.protected import protected_steps
from engine.drawing.quantities import MOST, QUANTITIES, quantity
from engine.drawing.reach import reached
from engine.drawing.read import SUFFIXES, read

__all__ = [
    "MOST",
    "QUANTITIES",
    "SUFFIXES",
    "Activation",
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
    "RoundThrow",
    "Scope",
    "Unread",
    "VariableMapping",
    "begins_ad_hoc",
    "begun_at",
    "bound_key",
    "broken_links",
    "caught_by",
    "handlers_of",
    "is_link",
    "links_of",
    "ordering_of",
    "protected_steps",
    "quantity",
    "reached",
    "read",
    "root_of",
    "undoes_by_event",
    "unfit_for_ad_hoc",
    "unprefixed",
]
