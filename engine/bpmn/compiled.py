"""A compiled release: everything that its instances share in memory."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from engine.bpmn.formula import Formula
from engine.clock import ZONE
from engine.drawing import protected_steps
from engine.model import is_earlier

if TYPE_CHECKING:
    from decisions import Model
    from engine.bpmn.scope_spec import ScopeSpec
    from engine.drawing import Process as Drawn
    from forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Start:
    """A start event of a process: ``kind`` is none, message, signal or timer.

    ``name`` is the message or signal; ``key`` evaluates over the payload to the correlation key
    (``None``: the payload's business key is not known, every message starts an instance);
    ``timer`` is the form and text of a timer; ``form`` and ``into`` take a person's answers.
    """

    element: str
    kind: str
    name: str | None = None
    key: Formula | None = None
    timer: tuple[str, Formula] | None = None
    form: str | None = None
    into: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Process:
    """A compiled process. ``drawn`` is what was read, for names, lanes and outlines."""

    key: str
    name: str
    name_en: str
    file: str
    plan: ScopeSpec
    starts: tuple[Start, ...]
    drawn: Drawn
    starter_groups: tuple[str, ...] = ()

    @property
    def is_startable(self) -> bool:
        """Whether it may run by itself: not so earlier versions and global tasks."""
        return not (is_earlier(self.key) or self.drawn.is_task)


@dataclass(frozen=True, kw_only=True, slots=True)
class Compiled:
    """A release, ready to run.

    Attributes:
        processes: by key; ``decisions`` and ``forms`` by id; ``topics`` topic -> inline or job.
        plans: every scope by ``process`` or ``process:element``, for the codec.
        asked: the variables that conditional events read.
        zone: where local times of drawings are read, an IANA name.
    """

    processes: Mapping[str, Process]
    decisions: Mapping[str, Model]
    forms: Mapping[str, Form]
    topics: Mapping[str, str]
    plans: Mapping[str, ScopeSpec] = field(default_factory=dict)
    asked: frozenset[str] = frozenset()
    zone: str = ZONE

    @property
    def startable(self) -> list[Process]:
        """The processes that something besides a call may start."""
        return [one for one in self.processes.values() if one.is_startable]

    @property
    def protected(self) -> dict[str, dict[str, str]]:
        """By key of a process: its protected steps, each with the name of a node that is it."""
        found = {process.key: protected_steps(process.drawn) for process in self.startable}
        return {key: steps for key, steps in found.items() if steps}
