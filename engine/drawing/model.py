"""The parts of a drawing, in the words of BPMN 2.0.2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL"
CAMUNDA = "http://camunda.org/schema/1.0/bpmn"
OPERATON = "http://operaton.org/schema/1.0/bpmn"
"""Operaton's name for the same vocabulary; files use one or the other."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unread:
    """Something drawn that the reader met and nothing executes.

    ``kind`` is its tag: of BPMN without prefix, of the Camunda vocabulary with ``camunda:``, of
    any other with its namespace in braces.
    """

    kind: str
    id: str | None
    line: int
    scope: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Something in the XML that would have to run: its local tag and the line it is on."""

    kind: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Flow:
    """A sequence flow. ``condition`` is the text as drawn; a flow drawn without id gets one.

    ``condition_line`` is the line on which that text begins.
    """

    id: str
    source: str
    target: str
    line: int
    name: str | None = None
    condition: str | None = None
    condition_line: int = 0
    language: str | None = None
    others: tuple[Unread, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """One event definition of an event.

    ``kind`` is the BPMN tag without ``EventDefinition`` (``message``, ``timer``, …). ``name`` is
    the name of the message or signal, or the code of the error or escalation; ``None`` on an
    error or escalation catches every code. For timers ``form`` is ``timeDate``, ``timeDuration``
    or ``timeCycle`` and ``text`` its text; a second one is among ``others``.
    """

    kind: str
    line: int
    reference: str | None = None
    name: str | None = None
    form: str | None = None
    text: str | None = None
    attributes: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Unread, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Parameter:
    """A ``camunda:inputParameter`` or ``outputParameter``; ``text`` is literal or ``=FEEL``.

    ``nested`` is the tag of what it holds in place of a text: ``script``, ``list`` or ``map``.
    """

    name: str
    text: str
    line: int
    nested: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class VariableMapping:
    """A ``camunda:in`` or ``camunda:out``: whole (``all``), by ``source``, or by expression."""

    target: str | None
    source: str | None
    expression: str | None
    all: bool
    line: int
    local: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Loop:
    """Loop characteristics: ``kind`` is ``parallel``, ``sequential`` or ``standard``."""

    kind: str
    line: int
    collection: str | None = None
    element: str | None = None
    cardinality: str | None = None
    completion: str | None = None
    behavior: str = "All"
    others: tuple[Unread, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """A flow node. ``kind`` is its BPMN tag; ``camunda`` its attributes of that namespace.

    ``lane`` is the id of the innermost lane around it, without the prefix ``lane_``. ``others``
    is everything in it that no other field holds.
    """

    id: str
    kind: str
    line: int
    name: str | None = None
    events: tuple[Event, ...] = ()
    attributes: Mapping[str, str] = field(default_factory=dict)
    camunda: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    inputs: tuple[Parameter, ...] = ()
    outputs: tuple[Parameter, ...] = ()
    ins: tuple[VariableMapping, ...] = ()
    outs: tuple[VariableMapping, ...] = ()
    business_key: str | None = None
    loop: Loop | None = None
    scope: Scope | None = None
    lane: str | None = None
    script: str | None = None
    others: tuple[Unread, ...] = ()

    @property
    def default(self) -> str | None:
        """The id of the default flow."""
        return self.attributes.get("default")

    @property
    def called(self) -> str | None:
        """For a call activity: the key of the process it names, ``None`` where it is computed."""
        name = self.attributes.get("calledElement", "") if self.kind == "callActivity" else ""
        return None if not name or name.startswith(("=", "${", "#{")) else name

    @property
    def bound(self) -> tuple[str, ...]:
        """For a call activity: the inputs, by target, that follow the caller's variables."""
        text = self.properties.get("bihuan:bound", "")
        return tuple(part.strip() for part in text.split(",") if part.strip())

    @property
    def host(self) -> str | None:
        """For a boundary event: the activity it sits on."""
        reference = self.attributes.get("attachedToRef")
        return None if reference is None else reference.rpartition(":")[2]

    @property
    def is_interrupting(self) -> bool:
        """Whether a boundary or start event ends what it interrupts (BPMN's default is yes)."""
        name = "cancelActivity" if self.kind == "boundaryEvent" else "isInterrupting"
        return self.attributes.get(name, "true") not in ("false", "0")

    @property
    def is_event_subprocess(self) -> bool:
        """Whether this is a sub-process that an event starts."""
        return self.attributes.get("triggeredByEvent") in ("true", "1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """A process or sub-process: its flow nodes and sequence flows, in the order of the file."""

    nodes: Mapping[str, Node]
    flows: tuple[Flow, ...]
    others: tuple[Unread, ...] = ()

    def walk(self) -> Iterator[tuple[Scope, Node]]:
        """Every node of this scope and of those within, each with the scope it lies in."""
        todo = [self]
        while todo:
            scope = todo.pop()
            for node in scope.nodes.values():
                yield scope, node
                if node.scope is not None:
                    todo.append(node.scope)


@dataclass(frozen=True, kw_only=True, slots=True)
class Process:
    """One process of a drawing. ``key`` is its id; ``lanes`` their names by id, as in ``Node``.

    ``parts`` is what would have to run, from the XML alone, for whoever audits what became of it.
    """

    key: str
    line: int
    scope: Scope
    name: str | None = None
    is_executable: bool = False
    documentation: str | None = None
    camunda: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    lanes: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Unread, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """One BPMN file. ``file`` is the name it came under; ``shapes`` the ids that have a shape.

    ``duplicates`` are ids met again, with the line; ``dangling`` references of events that lead
    nowhere: the reference, the line, the id of the event's node; ``others`` top-level elements
    that would run elsewhere.
    """

    file: str
    processes: tuple[Process, ...]
    shapes: frozenset[str]
    duplicates: tuple[tuple[str, int], ...] = ()
    dangling: tuple[tuple[str, int, str], ...] = ()
    others: tuple[Unread, ...] = ()
