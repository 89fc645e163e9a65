"""What stands on nodes of a drawing, in small."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """Something in the XML that would have to run: its local tag and the line it is on."""

    kind: str
    line: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Listed:
    """A flow that a node lists: ``kind`` is ``incoming`` or ``outgoing``, ``flow`` its id."""

    kind: str
    flow: str
    line: int


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
class Activation:
    """The ``activationCondition`` of a complex gateway; ``line`` is that of its text."""

    text: str
    line: int
    language: str | None = None
