"""Item definitions of a file, as types by name."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from lxml.etree import _Element

from decisions.finding import Finding
from decisions.item_types import (
    ANY,
    BUILT_IN,
    Allowed,
    ContextOf,
    FunctionOf,
    ItemType,
    ListOf,
)
from decisions.xml_elements import attribute, child, children, line_of, text_of
from feel import FeelError, FeelLimit, FeelSyntaxError, compile_unary_tests
from feel.frame import Frame

MAX_LEVELS = 40
UNNAMED = "#"
"""What the key of an import without a name begins with; the namespace follows."""


@dataclass(slots=True)
class Deferred:
    """A type that is still being read when something inside it names it."""

    name: str
    book: "TypeBook"

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value`` belongs to the type of that name."""
        return self.book.known.get(self.name, ANY).conforms(value, frame)


@dataclass(slots=True)
class TypeBook:
    """Finds the type that a typeRef names.

    ``elements`` are the item definitions of the file by name, ``imported`` the books of imported
    models by the key of the import. What is wrong is added to ``findings`` once a name.
    """

    elements: Mapping[str, _Element]
    imported: Mapping[str, "TypeBook"]
    prefixes: frozenset[str]
    findings: list[Finding]
    known: dict[str, ItemType] = field(default_factory=dict)
    open_names: list[str] = field(default_factory=list)
    level: int = 0

    def find(self, name: str | None, line: int = 0, element_id: str | None = None) -> ItemType:
        """Return the type called ``name``: own, built in (with or without prefix) or imported.

        None means Any; so does an unknown name, with the finding ``type_unknown``.
        """
        if name is None:
            return ANY
        if name in self.elements:
            return self._own(name)
        prefix, _, local = name.rpartition(":")
        if local in BUILT_IN and (not prefix or prefix in self.prefixes):
            return BUILT_IN[local]
        book, local = self._elsewhere(name)
        if book is not None:
            return book.find(local, line, element_id)
        prefix, _, local = name.partition(":")
        if prefix and local in self.elements:
            return self._own(local)
        self._report("type_unknown", name, line, element_id)
        return ANY

    def _elsewhere(self, name: str) -> tuple["TypeBook | None", str]:
        """Return the imported book that has the type, and its name there."""
        for key, book in self.imported.items():
            if key[0] == UNNAMED and name in book.elements:
                return book, name
        for mark in (".", ":"):
            prefix, _, local = name.partition(mark)
            if local and prefix in self.imported:
                return self.imported[prefix], local
        return None, name

    def _own(self, name: str) -> ItemType:
        if name in self.known:
            return self.known[name]
        if name in self.open_names:
            return Deferred(name, self)
        self.open_names.append(name)
        made = self._read(self.elements[name])
        self.open_names.pop()
        if self._is_endless(made, name):
            self._report("type_cycle", name, line_of(self.elements[name]), None)
            made = ANY
        self.known[name] = made
        return made

    def _is_endless(self, made: ItemType, name: str) -> bool:
        """Say whether the type is nothing but another name of itself."""
        while isinstance(made, Allowed):
            made = made.inner
        return isinstance(made, Deferred) and (made.name == name or made.name in self.open_names)

    def _read(self, element: _Element) -> ItemType:
        if self.level >= MAX_LEVELS:
            self._report("too_deep", part_name(element), line_of(element), None)
            return ANY
        self.level += 1
        made = self._core(element)
        self.level -= 1
        made = self._narrowed(made, child(element, "allowedValues"))
        if attribute(element, "isCollection") == "true":
            made = ListOf(made)
        return self._narrowed(made, child(element, "typeConstraint"))

    def _core(self, element: _Element) -> ItemType:
        function = child(element, "functionItem")
        if function is not None:
            parameters = list(children(function, "parameters"))
            return FunctionOf(
                tuple(self.find(attribute(p, "typeRef"), line_of(p)) for p in parameters),
                self.find(attribute(function, "outputTypeRef"), line_of(function)),
                tuple(map(part_name, parameters)),
            )
        parts = list(children(element, "itemComponent"))
        if parts:
            return ContextOf({part_name(part): self._read(part) for part in parts})
        return self.find(text_of(element, "typeRef") or None, line_of(element))

    def _narrowed(self, made: ItemType, values: _Element | None) -> ItemType:
        text = text_of(values)
        if values is None or not text:
            return made
        try:
            return Allowed(made, text, compile_unary_tests(text))
        except (FeelSyntaxError, FeelLimit) as error:
            self._report(error.code, text, line_of(values), None, faults_of(error))
            return made

    def _report(
        self,
        code: str,
        name: str,
        line: int,
        element_id: str | None,
        facts: Mapping[str, object] | None = None,
    ) -> None:
        finding = Finding(
            code=code,
            severity="error",
            line=line,
            element_id=element_id,
            facts={"name": name, **(facts or {})},
        )
        if finding not in self.findings:
            self.findings.append(finding)


def faults_of(error: FeelError) -> dict[str, object]:
    """Return the facts of an error of FEEL, without the line: that is one within the text."""
    return {name: fact for name, fact in error.facts.items() if name != "line"}


def part_name(element: _Element) -> str:
    """Return the name attribute with single spaces, "" where there is none."""
    return " ".join((attribute(element, "name") or "").split())
