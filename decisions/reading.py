"""Reading a DMN file: types first, then the graph, then the logic of each element."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml.etree import _Element

from decisions.document import Document, parse
from decisions.elements import Decision, DecisionService, InputData, KnowledgeModel, Requirements
from decisions.feel_types import feel_types
from decisions.finding import Finding
from decisions.functions import Parameter
from decisions.graph import Graph, Node
from decisions.item_definitions import UNNAMED, TypeBook, part_name
from decisions.item_types import ANY
from decisions.logic import Broken
from decisions.logic_reading import read_function, read_logic
from decisions.model import Model
from decisions.scope import Scope, Workshop, place_of
from decisions.xml_elements import SILENT, attribute, child, children, line_of, local_name
from feel.library.registry import BUILTINS

_WORD = re.compile(r"[^\W\d]\w*|")

# Children of a decision that are not its logic.
_NOT_LOGIC = frozenset(
    {
        "question",
        "allowedAnswers",
        "informationRequirement",
        "knowledgeRequirement",
        "authorityRequirement",
        "supportedObjective",
        "impactedPerformanceIndicator",
        "decisionMaker",
        "decisionOwner",
        "usingProcess",
        "usingTask",
    }
)


def read(source: bytes, *, name: str, imports: Iterable[Model] = ()) -> Model:
    """Read a DMN 1.1 to 1.5 file and compile all of its logic.

    Args:
        source: the file as uploaded.
        name: what to call the model where the file says nothing.
        imports: models that the file may import; found by their namespace.

    Returns:
        A model, also where single texts do not parse: those are findings of ``Model.check`` with
        severity ``error``, and the decisions that use them are broken. Publish only what has
        no such finding.

    Raises:
        DecisionRefused: the bytes are no DMN file (see ``document.parse``).
    """
    document = parse(source)
    imported = _Imports.of(document.root, imports)
    return _Reading(document, name, imported).model()


@dataclass(frozen=True, slots=True)
class _Imports:
    """The models that a file imports, and those that are missing.

    The key is the name of the import. One without a name has ``UNNAMED`` and its namespace as
    key, and brings along those that it imports without a name itself.

    Source:
        DMN 1.5, 6.3.3 "Import metamodel": elements of an import without a name belong to the
        default namespace; what is there already stays, and the first import goes before.
    """

    models: Mapping[str, Model]
    findings: list[Finding]

    @classmethod
    def of(cls, root: _Element, offered: Iterable[Model]) -> "_Imports":
        by_namespace = {model.namespace: model for model in offered}
        models: dict[str, Model] = {}
        findings = []
        for element in children(root, "import"):
            namespace = attribute(element, "namespace") or ""
            if "DMN" not in (attribute(element, "importType") or ""):
                continue
            model = by_namespace.get(namespace)
            if model is not None:
                models.update(_keyed(part_name(element), model, models))
                continue
            if namespace == attribute(root, "namespace"):
                continue
            findings.append(
                Finding(
                    code="import_missing",
                    severity="error",
                    line=line_of(element),
                    element_id=place_of(element).element_id,
                    facts={"namespace": namespace},
                )
            )
        return cls(models, findings)


def _keyed(name: str, model: Model, before: Mapping[str, Model]) -> dict[str, Model]:
    """Return what an import adds to those ``before``, by key."""
    if name:
        return {name: model}
    brought = {UNNAMED + model.namespace: model}
    brought.update((key, other) for key, other in model.imported.items() if key[0] == UNNAMED)
    return {key: other for key, other in brought.items() if key not in before}


class _Reading:
    def __init__(self, document: Document, name: str, imports: _Imports) -> None:
        root = document.root
        self.document = document
        self.name = attribute(root, "name") or name
        self.namespace = attribute(root, "namespace") or ""
        self.imports = imports
        self.findings = list(imports.findings)
        self.book = TypeBook(
            elements={part_name(e): e for e in children(root, "itemDefinition")},
            imported={via: model.types for via, model in imports.models.items()},
            prefixes=frozenset(str(p) for p, uri in root.nsmap.items() if p and "FEEL" in uri),
            findings=self.findings,
        )
        self.graph = Graph(self.book, self.namespace, imports.models, self.findings)
        self.workshop = Workshop(
            book=self.book,
            types=feel_types(self.book),
            parts=frozenset(self._parts(root)),
            language=attribute(root, "expressionLanguage"),
            findings=self.findings,
        )

    def model(self) -> Model:
        self.graph.read(self.document.root)
        nodes = list(self.graph.nodes.values())
        return Model(
            name=self.name,
            namespace=self.namespace,
            version=self.document.version,
            inputs={n.id: InputData(n.id, n.name, n.variable) for n in _kind(nodes, "inputData")},
            decisions={n.id: self._decision(n) for n in _kind(nodes, "decision")},
            knowledge={n.id: self._knowledge(n) for n in _kind(nodes, "businessKnowledgeModel")},
            services={n.id: self._service(n) for n in _kind(nodes, "decisionService")},
            imported=self.imports.models,
            parts=self.workshop.parts,
            computed=frozenset(n.variable.name for n in nodes if n.kind != "inputData"),
            types=self.book,
            tables=tuple(self.workshop.tables),
            usages=tuple(self.workshop.usages),
            faults=tuple(self.findings),
        )

    def _decision(self, node: Node) -> Decision:
        element = next((c for c in children(node.element) if _is_logic(c)), None)
        logic = read_logic(element, self._scope(node), node.element, node.variable.name)
        requires = self.graph.requires[node.id]
        if node.id in self.graph.endless:
            logic, requires = Broken("requirement_cycle", place_of(node.element)), Requirements()
        return Decision(
            id=node.id,
            name=node.name,
            variable=node.variable,
            kind="" if element is None else local_name(element),
            logic=logic,
            requires=requires,
            line=line_of(node.element),
        )

    def _knowledge(self, node: Node) -> KnowledgeModel:
        body = child(node.element, "encapsulatedLogic")
        source = node.element if body is None else body
        found, logic = read_function(source, self._scope(node), node.variable.name)
        parameters = tuple(
            Parameter(p.name, node.variable.parameter(p.name)) if p.wanted is ANY else p
            for p in found
        )
        return KnowledgeModel(
            id=node.id,
            name=node.name,
            variable=node.variable,
            parameters=parameters,
            body=logic,
            requires=self.graph.requires[node.id],
            line=line_of(node.element),
        )

    def _service(self, node: Node) -> DecisionService:
        return DecisionService(
            id=node.id,
            name=node.name,
            variable=node.variable,
            outputs=self.graph.links(node.element, "outputDecision"),
            input_decisions=self.graph.links(node.element, "inputDecision"),
            input_data=self.graph.links(node.element, "inputData"),
            line=line_of(node.element),
        )

    def _scope(self, node: Node) -> Scope:
        return Scope(self.workshop, node.id, self.graph.visible(node))

    def _parts(self, root: _Element) -> Iterator[str]:
        """Yield names of several words that may stand after a dot, everywhere in the file.

        A single word needs no help to be read, and would hide the built-in function of its name.
        """
        names = {part_name(e) for e in root.iter("{*}itemComponent", "{*}output", "{*}column")}
        for entry in root.iter("{*}contextEntry"):
            names.update(part_name(variable) for variable in children(entry, "variable"))
        for model in self.imports.models.values():
            names.update(model.variable_names().values())
            names.update(model.parts)
        for name in names:
            if not _WORD.fullmatch(name) and name not in BUILTINS:
                yield name


def _kind(nodes: Iterable[Node], kind: str) -> Iterator[Node]:
    return (node for node in nodes if node.kind == kind)


def _is_logic(element: _Element) -> bool:
    return local_name(element) not in _NOT_LOGIC | SILENT
