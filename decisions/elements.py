"""The elements of a requirements graph, compiled."""

from dataclasses import dataclass, field

from decisions.functions import Parameter
from decisions.item_definitions import UNNAMED
from decisions.item_types import ANY, FunctionOf, ItemType, bare
from decisions.logic import Logic
from decisions.place import Place


@dataclass(frozen=True, slots=True)
class Variable:
    """The variable that an element gives a value to."""

    name: str
    wanted: ItemType
    type_name: str
    place: Place

    @property
    def result(self) -> ItemType:
        """The type of what comes out: of a function type its result, else the type itself."""
        inner = bare(self.wanted)
        return inner.result if isinstance(inner, FunctionOf) else self.wanted

    def parameter(self, name: str) -> ItemType:
        """The type that a function type gives to its parameter ``name``; else Any."""
        inner = bare(self.wanted)
        if not isinstance(inner, FunctionOf):
            return ANY
        pairs = zip(inner.names, inner.parameters, strict=False)
        return next((wanted for known, wanted in pairs if known == name), ANY)


@dataclass(frozen=True, slots=True)
class Link:
    """A requirement: id and variable of an element, here or in the model imported as ``via``."""

    id: str
    name: str
    via: str = ""

    @property
    def prefix(self) -> str:
        """The name of the import, under which texts find the variable; "" where it has none."""
        return "" if self.via.startswith(UNNAMED) else self.via


@dataclass(frozen=True, slots=True)
class Requirements:
    """What the logic of an element may use."""

    inputs: tuple[Link, ...] = ()
    decisions: tuple[Link, ...] = ()
    knowledge: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class InputData:
    """Something that comes from outside."""

    id: str
    name: str
    variable: Variable


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: ``logic`` is its boxed expression, ``kind`` the DMN name of that."""

    id: str
    name: str
    variable: Variable
    kind: str
    logic: Logic = field(repr=False)
    requires: Requirements
    line: int


@dataclass(frozen=True, slots=True)
class KnowledgeModel:
    """A business knowledge model: a function that others may call by its name."""

    id: str
    name: str
    variable: Variable
    parameters: tuple[Parameter, ...]
    body: Logic = field(repr=False)
    requires: Requirements
    line: int


@dataclass(frozen=True, slots=True)
class DecisionService:
    """A part of the graph offered as a function: of its input data, then its input decisions."""

    id: str
    name: str
    variable: Variable
    outputs: tuple[Link, ...]
    input_decisions: tuple[Link, ...]
    input_data: tuple[Link, ...]
    line: int
