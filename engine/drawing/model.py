"""The parts of a drawing, in the words of BPMN 2.0.2."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from engine.drawing.data_model import NO_DATA, Data
from engine.drawing.details import Activation, Listed, Parameter, Part, VariableMapping

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
    error or escalation catches every code. ``form`` is the tag that holds the ``text``: of timers
    ``timeDate``, ``timeDuration`` or ``timeCycle``, of conditional events ``condition``, then with
    its ``language``, and ``is_formal`` if it is meant for a machine; a second one is among
    ``others``. ``operation`` is the id of the operation
    that a message belongs to. ``via`` is the line of the ``eventDefinitionRef`` that leads to a
    definition at the root of the file, 0 for one drawn in its event.
    """

    kind: str
    line: int
    reference: str | None = None
    name: str | None = None
    form: str | None = None
    text: str | None = None
    language: str | None = None
    is_formal: bool = True
    operation: str | None = None
    via: int = 0
    attributes: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Unread, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class RoundThrow:
    """What a multi-instance throws when a round completes; ``event`` is ``None`` where undrawn.

    ``condition`` is that of a ``complexBehaviorDefinition`` as drawn, ``None`` for other behaviors.
    """

    line: int
    event: Event | None = None
    condition: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Loop:
    """Loop characteristics: ``kind`` is ``parallel``, ``sequential`` or ``standard``.

    A standard loop goes on while ``condition`` holds, asked before the first round when
    ``tests_before``, and for ``maximum`` rounds at most. ``element`` and ``output_element`` are
    the variables of a round's item and result, ``collection`` and ``output`` those of all.
    """

    kind: str
    line: int
    collection: str | None = None
    element: str | None = None
    cardinality: str | None = None
    completion: str | None = None
    behavior: str = "All"
    thrown: tuple[RoundThrow, ...] = ()
    output: str | None = None
    output_element: str | None = None
    condition: str | None = None
    tests_before: bool = False
    maximum: str | None = None
    others: tuple[Unread, ...] = ()

    @property
    def limit(self) -> int | None:
        """``maximum`` as a number; ``None`` where it is none, or longer than nine digits."""
        text = self.maximum or ""
        return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


@dataclass(frozen=True, kw_only=True, slots=True)
class Node:
    """A flow node. ``kind`` is its BPMN tag; ``camunda`` its attributes of that namespace.

    ``lane`` is the id of the innermost lane around it, without the prefix ``lane_``;
    ``associated`` the ids that associations lead to from it, ``completion`` the condition that ends
    an ad-hoc sub-process. ``others`` is everything in it that no other field holds.
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
    activation: Activation | None = None
    data: Data = NO_DATA
    completion: str | None = None
    scope: Scope | None = None
    lane: str | None = None
    script: str | None = None
    listed: tuple[Listed, ...] = ()
    associated: tuple[str, ...] = ()
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
    def binding(self) -> str | None:
        """For a call activity: the number of the version it is bound to, or ``:`` and its tag."""
        kind = self.camunda.get("calledElementBinding")
        if kind == "versionTag":
            return f":{self.camunda.get('calledElementVersionTag', '')}"
        return self.camunda.get("calledElementVersion", "") if kind == "version" else None

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
    def is_instantiating(self) -> bool:
        """Whether a receive task or event-based gateway begins an instance."""
        return self.attributes.get("instantiate") in ("true", "1")

    @property
    def needs_all(self) -> bool:
        """Whether all definitions of an event, or events behind a gateway, have to happen."""
        is_parallel = self.attributes.get("eventGatewayType") == "Parallel"
        return is_parallel or self.attributes.get("parallelMultiple") in ("true", "1")

    @property
    def is_event_subprocess(self) -> bool:
        """Whether this is a sub-process that an event starts."""
        return self.attributes.get("triggeredByEvent") in ("true", "1")

    @property
    def is_for_compensation(self) -> bool:
        """Whether it runs only to undo an activity, outside the flow."""
        return self.attributes.get("isForCompensation") in ("true", "1")


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """A process or sub-process: its flow nodes and sequence flows, in the order of the file."""

    nodes: Mapping[str, Node]
    flows: tuple[Flow, ...]
    data: Data = NO_DATA
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

    ``is_task``: it is a global task, which only runs where it is called.
    ``parts`` is what would have to run, from the XML alone, for whoever audits what became of it.
    """

    key: str
    line: int
    scope: Scope
    name: str | None = None
    is_executable: bool = False
    is_task: bool = False
    documentation: str | None = None
    camunda: Mapping[str, str] = field(default_factory=dict)
    properties: Mapping[str, str] = field(default_factory=dict)
    lanes: Mapping[str, str] = field(default_factory=dict)
    others: tuple[Unread, ...] = ()
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class MessageFlow:
    """A message flow; its ends are ids of pools or flow nodes."""

    id: str
    source: str
    target: str
    line: int
    name: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pools:
    """``processes`` is the key of the process in each pool, by id; ``""`` in one that is closed."""

    processes: Mapping[str, str] = field(default_factory=dict)
    flows: tuple[MessageFlow, ...] = ()


NO_POOLS = Pools()


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawing:
    """One BPMN file. ``file`` is the name it came under; ``shapes`` the ids that have a shape.

    ``duplicates`` are ids met again, with the line; ``dangling`` references of events and
    operations that lead nowhere: the reference, the line, the id of the node or operation;
    ``operations`` the ids of the messages of each operation, by its id; ``others`` top-level
    elements that would run elsewhere; ``pools`` the pools with the message flows between them.
    """

    file: str
    processes: tuple[Process, ...]
    shapes: frozenset[str]
    duplicates: tuple[tuple[str, int], ...] = ()
    dangling: tuple[tuple[str, int, str], ...] = ()
    operations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    others: tuple[Unread, ...] = ()
    pools: Pools = NO_POOLS
