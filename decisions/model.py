"""A DMN file, read and compiled."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from decisions.checking.check import check
from decisions.elements import Decision, DecisionService, InputData, KnowledgeModel, Link, Variable
from decisions.errors import UnknownDecision
from decisions.finding import Finding
from decisions.item_definitions import UNNAMED, TypeBook
from decisions.scope import Path, PlacedTable, Usage

Element = InputData | Decision | KnowledgeModel | DecisionService
_E = TypeVar("_E", InputData, Decision, KnowledgeModel, DecisionService)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Everything in a DMN file, by id, in the order of the file; immutable and shareable.

    ``imported`` are the models it imports, by the name of the import, or by ``UNNAMED`` and their
    namespace; ``computed`` the variables
    that no caller can set; ``parts`` the names of several words inside its values; ``roots`` the
    variables from outside that the texts of an element read, by its id; ``input_variables`` the
    input data by variable name. ``faults`` is what is wrong with the file itself; ``check`` says
    that and more.
    """

    name: str
    namespace: str
    version: str
    decisions: Mapping[str, Decision]
    inputs: Mapping[str, InputData]
    knowledge: Mapping[str, KnowledgeModel]
    services: Mapping[str, DecisionService]
    imported: Mapping[str, "Model"]
    parts: frozenset[str] = field(repr=False)
    computed: frozenset[str] = field(repr=False)
    roots: Mapping[str, frozenset[str]] = field(init=False, repr=False)
    input_variables: Mapping[str, Variable] = field(init=False, repr=False)
    types: TypeBook = field(repr=False)
    tables: tuple[PlacedTable, ...] = field(repr=False)
    usages: tuple[Usage, ...] = field(repr=False)
    faults: tuple[Finding, ...] = ()

    def __post_init__(self) -> None:
        found: dict[str, set[str]] = {}
        for usage in self.usages:
            names = {path[0] for path in usage.reads | usage.maybe}
            found.setdefault(usage.owner, set()).update(names - self.computed)
        roots = {key: frozenset(names) for key, names in found.items()}
        variables = {data.variable.name: data.variable for data in self.inputs.values()}
        object.__setattr__(self, "roots", roots)
        object.__setattr__(self, "input_variables", variables)

    def check(self) -> list[Finding]:
        """Return all findings, by line: what does not parse, and what the tables lack.

        A decision touched by an ``error`` of the file cannot be trusted: evaluated, it ends as
        the problem ``decision_broken`` or worse. Publishing should refuse those.
        """
        proven = check(self.tables, self.usages, self.computed, declares_inputs=bool(self.inputs))
        found = [*self.faults, *proven]
        return sorted(found, key=lambda finding: (finding.line, finding.code))

    def reads(self, decision: str) -> frozenset[Path]:
        """Return the paths of the variables from outside on which a decision may depend.

        Those are its input data and what a process hands over besides, for the decision (given
        by id or name) and all that it requires in this file; rather too many than too few.

        Raises:
            UnknownDecision: there is no such decision.
        """
        needed = self._needed(self.decision(decision).id)
        inputs = {data.variable.name for data in self.inputs.values()}
        return frozenset(
            path
            for usage in self.usages
            if usage.owner in needed
            for path in usage.reads | usage.maybe
            if path[0] != "?" and (path[0] in inputs or path[0] not in usage.visible)
        )

    def _needed(self, key: str) -> set[str]:
        """Return the ids of an element of the graph and of all that it requires."""
        found: set[str] = set()
        waiting = [key]
        while waiting:
            key = waiting.pop()
            if key in found:
                continue
            found.add(key)
            waiting.extend(link.id for link in self._links(key) if not link.via)
        return found

    def _links(self, key: str) -> Iterator[Link]:
        element = self.decisions.get(key) or self.knowledge.get(key)
        if element is not None:
            yield from (*element.requires.decisions, *element.requires.knowledge)
        elif key in self.services:
            yield from self.services[key].outputs

    def decision(self, key: str) -> Decision:
        """Return a decision by id, else by name.

        Raises:
            UnknownDecision: there is none.
        """
        return _by_id_or_name(self.decisions, key)

    def service(self, key: str) -> DecisionService:
        """Return a decision service by id, else by name.

        Raises:
            UnknownDecision: there is none.
        """
        return _by_id_or_name(self.services, key)

    def knowledge_model(self, key: str) -> KnowledgeModel:
        """Return a business knowledge model by id, else by name.

        Raises:
            UnknownDecision: there is none.
        """
        return _by_id_or_name(self.knowledge, key)

    def owner(self, link: Link) -> "Model":
        """Return the model in which ``link`` points."""
        return self.imported[link.via] if link.via else self

    def unnamed(self) -> Iterator["Model"]:
        """Yield the models whose elements count as those of this one, the first one before."""
        return (model for key, model in self.imported.items() if key[0] == UNNAMED)

    def variable_names(self) -> Mapping[str, str]:
        """Return the names of the variables of all elements, by element id."""
        return {element.id: element.variable.name for element in self.elements()}

    def elements(self) -> Iterator[Element]:
        """Yield input data, decisions, knowledge models and services."""
        yield from self.inputs.values()
        yield from self.decisions.values()
        yield from self.knowledge.values()
        yield from self.services.values()


def _by_id_or_name(elements: Mapping[str, _E], key: str) -> _E:
    if key in elements:
        return elements[key]
    for element in elements.values():
        if element.name == key:
            return element
    raise UnknownDecision(name=key, known=[element.name for element in elements.values()])
