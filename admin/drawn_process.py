"""What a published drawing says of a process: its start events, its steps, what it uses."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from admin.context import ask, handed, words
from admin.decision_tables import table_files
from engine.drawing import read
from engine.library import Name
from engine.model import SYSTEM
from engine.queries import Definitions, Processes, Source

if TYPE_CHECKING:
    from engine.drawing import Node
    from engine.model import Definition


@dataclass(frozen=True, slots=True)
class DrawnStep:
    """A step that has a name. ``kind`` is its BPMN tag; ``group`` an id, or an expression."""

    name: Name
    kind: str
    group: str | None


@dataclass(frozen=True, slots=True)
class Use:
    """A decision (``dmn``), a form or a process (``bpmn``), and the ``step`` that names it."""

    kind: str
    key: str
    step: Name


@dataclass(frozen=True, slots=True)
class DrawnProcess:
    """``starts``: names of start events by element, also of those within."""

    starts: Mapping[str, Name]
    steps: tuple[DrawnStep, ...]
    uses: tuple[Use, ...]


@dataclass(frozen=True, slots=True)
class Used:
    """What is used, as it is published now; ``file`` is ``None`` where it no longer is."""

    kind: str
    key: str
    name: str
    file: str | None


@lru_cache(maxsize=64)
def drawn_process(drawing: Definition, process: str) -> DrawnProcess:
    """What ``drawing`` says of ``process``; where it has none of that key, all is empty."""
    source = handed().engine.ask(Source(definition=drawing.id), SYSTEM)
    nodes = [
        node
        for drawn in read(source, file=drawing.file).processes
        if drawn.key == process
        for _, node in drawn.scope.walk()
    ]
    return DrawnProcess(
        starts={node.id: _name(node) for node in nodes if node.kind == "startEvent" and node.name},
        steps=tuple(
            DrawnStep(_name(node), node.kind, node.camunda.get("candidateGroups"))
            for node in nodes
            if node.name
        ),
        uses=tuple(use for node in nodes for use in _uses(node)),
    )


def used(drawn: DrawnProcess) -> list[Used]:
    """What the process uses, once each with its name, by kind and name."""
    tables = table_files()
    processes = {one.key: one for one in ask(Processes())}
    forms = {one.key: one.file for one in ask(Definitions()) if one.kind == "form"}
    found = []
    for use in {(one.kind, one.key): one for one in drawn.uses}.values():
        name, file = use.key, forms.get(use.key)
        if use.kind == "dmn" and use.key in tables:
            named, file = tables[use.key]
            name = words().pick(named.zh, named.en)
        elif use.kind == "bpmn" and use.key in processes:
            process = processes[use.key]
            name, file = words().pick(process.name.zh, process.name.en), process.file
        found.append(Used(use.kind, use.key, name, file))
    return sorted(found, key=lambda one: (one.kind, one.name))


def _name(node: Node) -> Name:
    name = node.name or node.id
    return Name(name, node.properties.get("name_en") or name)


def _uses(node: Node) -> list[Use]:
    of_task = node.camunda.get("formRef") or node.camunda.get("formKey")
    named = {
        "dmn": node.camunda.get("decisionRef"),
        "form": of_task or node.properties.get("bihuan:form"),
        "bpmn": node.called,
    }
    return [Use(kind, key, _name(node)) for kind, key in named.items() if key]
