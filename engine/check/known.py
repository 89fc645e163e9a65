"""The world of the release: what the drawings of a set of files may refer to."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

import decisions
import forms
from engine.check.passed_on import from_decisions, from_forms
from engine.check.schema import off_schema
from engine.drawing import SUFFIXES, Drawing, DrawingRefused, Node, Process, Scope, bound_key, read
from engine.model.finding import Finding

VERSIONS = "versions"
"""Among the kinds that are not seen: the earlier versions of drawings."""
Protected = Mapping[str, Mapping[str, str]]
"""By the key of a process: its protected steps, each with the name of a node that is it."""
SENDS = frozenset({"intermediateThrowEvent", "endEvent", "sendTask"})


@dataclass(frozen=True, kw_only=True)
class Known:
    """What is there to refer to.

    ``topics``, ``groups`` and ``messages`` are ``None`` where the caller does not know them: then
    nothing is said about them. ``unseen`` holds the kinds (``bpmn``, ``dmn``, ``form``, and
    ``versions`` for earlier drawings) of which a file lies elsewhere or could not be read: a
    reference to one of those cannot be called wrong. ``scripts`` are the texts of script tasks that
    somebody knows how to do: only a trial. ``protected`` is what published processes protect.
    """

    drawings: tuple[Drawing, ...] = ()
    forms: Mapping[str, forms.Form] = field(default_factory=dict)
    decisions: Mapping[str, decisions.Model] = field(default_factory=dict)
    topics: frozenset[str] | None = None
    groups: frozenset[str] | None = None
    messages: frozenset[str] | None = None
    unseen: frozenset[str] = frozenset()
    scripts: frozenset[str] = frozenset()
    protected: Protected = field(default_factory=dict)

    @cached_property
    def processes(self) -> Mapping[str, Process]:
        """The processes of all drawings, by key."""
        return {process.key: process for d in self.drawings for process in d.processes}

    @cached_property
    def nodes(self) -> tuple[Node, ...]:
        """The flow nodes of all processes."""
        return tuple(node for p in self.processes.values() for _, node in p.scope.walk())

    @cached_property
    def user_tasks(self) -> frozenset[str]:
        """The ids of all user tasks."""
        return frozenset(node.id for node in self.nodes if node.kind == "userTask")

    @cached_property
    def answered(self) -> tuple[Node, ...]:
        """The nodes whose answers land in a variable of their own (``bihuan:answers``)."""
        return tuple(node for node in self.nodes if "bihuan:answers" in node.properties)

    @cached_property
    def callers(self) -> Mapping[str, tuple[tuple[Process, Scope, Node], ...]]:
        """Who calls a process by its key: call activities, with process and scope around them."""
        found: dict[str, list[tuple[Process, Scope, Node]]] = {}
        for process in self.processes.values():
            for scope, node in process.scope.walk():
                called = bound_key(node, self.processes)
                if called is not None:
                    found.setdefault(called, []).append((process, scope, node))
        return {key: tuple(places) for key, places in found.items()}

    @cached_property
    def calls(self) -> Mapping[str, frozenset[str]]:
        """The processes that each process calls, both by their keys."""
        found: dict[str, set[str]] = {}
        for called, places in self.callers.items():
            for process, _, _ in places:
                found.setdefault(process.key, set()).add(called)
        return {key: frozenset(called) for key, called in found.items()}

    @cached_property
    def caught(self) -> frozenset[tuple[str, str]]:
        """The messages and signals that some process waits for: kind and name."""
        return frozenset(
            (event.kind, event.name)
            for node in self.nodes
            if node.kind not in SENDS
            for event in node.events
            if event.name
        )


def known_of(
    files: Mapping[str, bytes],
    *,
    topics: Collection[str] | None = None,
    groups: Collection[str] | None = None,
    messages: Collection[str] | None = None,
    elsewhere: Collection[str] = (),
    scripts: Collection[str] = (),
    protected: Protected | None = None,
) -> tuple[Known, tuple[Finding, ...]]:
    """Read all files of a release.

    Args:
        files: name -> bytes. The kind is the end of the name: ``.bpmn``, ``.dmn``, ``.form``.
        topics: what service tasks may name, our operations and the declared outside workers.
        groups: ids of groups.
        messages: names of messages and signals.
        elsewhere: kinds (as in ``Known.unseen``) of which more files exist than are given.
        scripts: texts of script tasks that may stand.
        protected: what the processes as they are published protect.

    Returns:
        What is known, and what is wrong with the files themselves.
    """
    reading = _Reading()
    for name in sorted(files):
        reading.take(name, files[name])
    known = Known(
        drawings=tuple(reading.drawings),
        forms=reading.forms,
        decisions=reading.decisions,
        topics=None if topics is None else frozenset(topics),
        groups=None if groups is None else frozenset(groups),
        messages=None if messages is None else frozenset(messages),
        unseen=frozenset(reading.unseen) | frozenset(elsewhere),
        scripts=frozenset(scripts),
        protected=protected or {},
    )
    return known, tuple(reading.findings)


class _Reading:
    def __init__(self) -> None:
        self.drawings: list[Drawing] = []
        self.forms: dict[str, forms.Form] = {}
        self.decisions: dict[str, decisions.Model] = {}
        self.unseen: set[str] = set()
        self.findings: list[Finding] = []

    def take(self, name: str, source: bytes) -> None:
        """Read one file by the end of its name."""
        if name.endswith(SUFFIXES):
            self._drawing(name, source)
        elif name.endswith(".dmn"):
            self._decisions(name, source)
        elif name.endswith(".form"):
            self._form(name, source)
        else:
            self._error("file_kind", name)

    def _drawing(self, name: str, source: bytes) -> None:
        try:
            drawing = read(source, file=name)
        except DrawingRefused as refusal:
            self.unseen.add("bpmn")
            self._error(refusal.code, name, refusal.line, **refusal.facts)
            return
        self.findings.extend(off_schema(name, source))
        taken = {process.key for other in self.drawings for process in other.processes}
        for process in drawing.processes:
            if process.key in taken:
                self._error("process_twice", name, process.line, process.key)
            taken.add(process.key)
        self.drawings.append(drawing)

    def _decisions(self, name: str, source: bytes) -> None:
        try:
            model = decisions.read(source, name=name)
        except decisions.DecisionRefused as refusal:
            self.unseen.add("dmn")
            self.findings.extend(from_decisions(name, refusal.findings))
            return
        self.findings.extend(from_decisions(name, model.check()))
        for key, decision in model.decisions.items():
            if key in self.decisions:
                self._error("decision_twice", name, decision.line, key)
            self.decisions[key] = model

    def _form(self, name: str, source: bytes) -> None:
        try:
            form = forms.read(source, name=name.rpartition("/")[2].removesuffix(".form"))
        except forms.FormRefused as refusal:
            self.unseen.add("form")
            self.findings.extend(from_forms(name, refusal.findings))
            return
        self.findings.extend(from_forms(name, form.findings))
        if form.id in self.forms:
            self._error("form_twice", name, None, form.id)
        self.forms[form.id] = form

    def _error(
        self,
        code: str,
        file: str,
        line: int | None = None,
        element: str | None = None,
        /,
        **facts: object,
    ) -> None:
        self.findings.append(
            Finding(
                code=code, severity="error", file=file, line=line, element_id=element, facts=facts
            )
        )
