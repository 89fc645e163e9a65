"""A DMN file, read and compiled."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from decisions.checking.check import check
from decisions.elements import Decision, DecisionService, InputData, KnowledgeModel, Link
from decisions.errors import UnknownDecision
from decisions.finding import Finding
from decisions.item_definitions import TypeBook
from decisions.scope import PlacedTable, Usage

Element = InputData | Decision | KnowledgeModel | DecisionService
_E = TypeVar("_E", InputData, Decision, KnowledgeModel, DecisionService)


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """Everything in a DMN file, by id, in the order of the file; immutable and shareable.

    ``imported`` are the models it imports, by the name of the import; ``computed`` the variables
    that no caller can set; ``parts`` the names of several words inside its values. ``faults`` is
    what is wrong with the file itself; ``check`` says that and more.
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
    types: TypeBook = field(repr=False)
    tables: tuple[PlacedTable, ...] = field(repr=False)
    usages: tuple[Usage, ...] = field(repr=False)
    faults: tuple[Finding, ...] = ()

    def check(self) -> list[Finding]:
        """Return all findings, by line: what does not parse, and what the tables lack.

        A decision touched by an ``error`` of the file cannot be trusted: evaluated, it ends as
        the problem ``decision_broken`` or worse. Publishing should refuse those.
        """
        proven = check(self.tables, self.usages, self.computed, declares_inputs=bool(self.inputs))
        found = [*self.faults, *proven]
        return sorted(found, key=lambda finding: (finding.line, finding.code))

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
