"""The requirements graph of a file: who needs whom, before any logic is compiled."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from lxml.etree import _Element

from decisions.elements import Link, Requirements, Variable
from decisions.finding import Finding
from decisions.item_definitions import UNNAMED, TypeBook, part_name
from decisions.item_types import ANY, ItemType
from decisions.scope import place_of
from decisions.xml_elements import attribute, child, children, line_of, local_name

KINDS = ("inputData", "decision", "businessKnowledgeModel", "decisionService")
MAX_CHAIN = 60

_ROLES = {
    "requiredInput": ("inputData",),
    "requiredDecision": ("decision",),
    "requiredKnowledge": ("businessKnowledgeModel", "decisionService"),
    "outputDecision": ("decision",),
    "encapsulatedDecision": ("decision",),
    "inputDecision": ("decision",),
    "inputData": ("inputData",),
}


class Imported(Protocol):
    """What the graph needs of an imported model."""

    @property
    def namespace(self) -> str:
        """The namespace by which references name the model."""

    def variable_names(self) -> Mapping[str, str]:
        """Names of the variables of its elements, by element id."""


@dataclass(frozen=True, slots=True)
class Node:
    """One element of the graph, with its XML."""

    id: str
    kind: str
    name: str
    variable: Variable
    element: _Element


@dataclass(slots=True)
class Graph:
    """The elements by id; ``endless`` are decisions that need themselves in the end."""

    book: TypeBook
    namespace: str
    imported: Mapping[str, Imported]
    findings: list[Finding]
    nodes: dict[str, Node] = field(default_factory=dict)
    requires: dict[str, Requirements] = field(default_factory=dict)
    endless: frozenset[str] = frozenset()

    def read(self, root: _Element) -> None:
        """Take in all elements of the file and what they require."""
        for number, element in enumerate(children(root, *KINDS), 1):
            self._add(number, element)
        for node in self.nodes.values():
            self.requires[node.id] = self._requirements(node.element)
        self.endless = frozenset(self._endless())
        for key in self.endless:
            self._report("requirement_cycle", self.nodes[key].element, name=self.nodes[key].name)

    def visible(self, node: Node) -> dict[str, ItemType]:
        """Return the variables that the logic of ``node`` may read, with their types.

        A decision sees all input data of the file: what a process hands over has no arrows.
        """
        requires = self.requires[node.id]
        links = [*requires.inputs, *requires.decisions, *requires.knowledge]
        found: dict[str, ItemType] = {}
        if node.kind == "decision":
            found.update({n.variable.name: n.variable.wanted for n in self._of_kind("inputData")})
        if node.kind == "businessKnowledgeModel":
            found[node.variable.name] = ANY
        for link in links:
            if link.via:
                found[link.prefix or link.name] = ANY
            else:
                found[link.name] = self.nodes[link.id].variable.wanted
        return found

    def links(self, element: _Element, role: str) -> tuple[Link, ...]:
        """Return what the children of ``element`` called ``role`` refer to."""
        return tuple(self._resolved(children(element, role), role))

    def _of_kind(self, kind: str) -> Iterator[Node]:
        return (node for node in self.nodes.values() if node.kind == kind)

    def _add(self, number: int, element: _Element) -> None:
        kind = local_name(element)
        key = attribute(element, "id") or f"{kind}-{number}"
        name = part_name(element)
        if key in self.nodes:
            self._report("id_twice", element, id=key)
            return
        variable = child(element, "variable")
        source = element if variable is None else variable
        place = place_of(source)
        self.nodes[key] = Node(
            id=key,
            kind=kind,
            name=name,
            variable=Variable(
                name=part_name(source) or name,
                wanted=self.book.find(attribute(source, "typeRef"), place.line, place.element_id),
                type_name=attribute(source, "typeRef") or "Any",
                place=place,
            ),
            element=element,
        )

    def _requirements(self, element: _Element) -> Requirements:
        groups: dict[str, list[_Element]] = {
            role: [] for role in ("requiredInput", "requiredDecision", "requiredKnowledge")
        }
        for requirement in children(element, "informationRequirement", "knowledgeRequirement"):
            for target in children(requirement):
                groups.setdefault(local_name(target), []).append(target)
        return Requirements(
            inputs=tuple(self._resolved(groups["requiredInput"], "requiredInput")),
            decisions=tuple(self._resolved(groups["requiredDecision"], "requiredDecision")),
            knowledge=tuple(self._resolved(groups["requiredKnowledge"], "requiredKnowledge")),
        )

    def _resolved(self, elements: Iterable[_Element], role: str) -> Iterator[Link]:
        for element in elements:
            href = attribute(element, "href") or ""
            namespace, _, key = href.rpartition("#")
            if namespace in ("", self.namespace):
                node = self.nodes.get(key)
                if node is not None and node.kind in _ROLES[role]:
                    yield Link(key, node.variable.name)
                    continue
            found = self._imported(namespace, key)
            if found is None:
                self._report("reference_unknown", element, href=href)
            else:
                yield found

    def _imported(self, namespace: str, key: str) -> Link | None:
        for via, model in self.imported.items():
            name = model.variable_names().get(key)
            is_here = via[0] == UNNAMED and namespace in ("", self.namespace)
            if name is not None and (is_here or model.namespace == namespace):
                return Link(key, name, via)
        return None

    def _endless(self) -> Iterator[str]:
        """Yield decisions on a cycle, behind one, or at the end of a chain over ``MAX_CHAIN``."""
        waiting = {
            node.id: {link.id for link in self.requires[node.id].decisions if not link.via}
            for node in self._of_kind("decision")
        }
        for _ in range(MAX_CHAIN):
            ready = {key for key, needs in waiting.items() if not needs}
            if not ready:
                break
            waiting = {key: needs - ready for key, needs in waiting.items() if key not in ready}
        yield from waiting

    def _report(self, code: str, element: _Element, **facts: object) -> None:
        place = place_of(element)
        self.findings.append(
            Finding(
                code=code,
                severity="error",
                line=line_of(element),
                element_id=place.element_id,
                facts=facts,
            )
        )
