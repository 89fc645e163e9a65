"""What a text in the file may see, and where its compilation leaves what it learned."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from lxml.etree import _Element

from decisions.finding import Finding
from decisions.item_definitions import TypeBook, faults_of
from decisions.item_types import ANY, ItemType
from decisions.logic import Broken, Literal, Logic, Typed
from decisions.place import Place
from decisions.xml_elements import attribute, line_of
from feel import (
    Expression,
    FeelLimit,
    FeelSyntaxError,
    UnaryTests,
    compile_expression,
    compile_unary_tests,
)
from feel.types import Type

if TYPE_CHECKING:
    from decisions.table import Table

Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Usage:
    """The names that one text of the element ``owner`` reads, with what it could have seen.

    ``maybe`` are those that may turn out to be entries of a filtered item, or built-in functions.
    ``faults`` are the codes of what in the text is null whatever the variables hold.
    """

    owner: str
    reads: frozenset[Path]
    maybe: frozenset[Path]
    visible: Mapping[str, ItemType]
    place: Place
    text: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table with the variables that it sees."""

    table: "Table"
    visible: Mapping[str, ItemType]


@dataclass(frozen=True, slots=True)
class Workshop:
    """What the compilation of one file shares: types, part names, findings, tables, usages."""

    book: TypeBook
    types: Mapping[str, Type]
    parts: frozenset[str]
    language: str | None
    findings: list[Finding] = field(default_factory=list)
    tables: list["PlacedTable"] = field(default_factory=list)
    usages: list[Usage] = field(default_factory=list)

    def types_for(self, text: str) -> Mapping[str, Type]:
        """Return the types that a text may name; none where it cannot name any."""
        return self.types if "instance" in text or "function" in text else {}

    def report(self, code: str, place: Place, **facts: object) -> None:
        """Add a finding of severity error."""
        self.findings.append(
            Finding(
                code=code,
                severity="error",
                line=place.line,
                element_id=place.element_id,
                facts=facts,
            )
        )


@dataclass(frozen=True, slots=True)
class Scope:
    """The variables in scope of a text of ``owner``, with their types.

    ``level`` counts nested boxed expressions; with ``is_open`` there may be variables that only
    the evaluation knows.
    """

    workshop: Workshop
    owner: str
    variables: Mapping[str, ItemType]
    level: int = 0
    is_open: bool = False

    def plus(self, variables: Mapping[str, ItemType]) -> "Scope":
        """Return a scope that sees these too."""
        return replace(self, variables={**self.variables, **variables})

    def opened(self) -> "Scope":
        """Return a scope of which not all names are known."""
        return replace(self, is_open=True)

    def deeper(self) -> "Scope":
        """Return the scope one boxed expression further in."""
        return replace(self, level=self.level + 1)

    def type_of(self, element: _Element, name: str = "typeRef") -> ItemType:
        """Return the type named by an attribute of ``element``; Any where there is none."""
        place = place_of(element)
        return self.workshop.book.find(attribute(element, name), place.line, place.element_id)

    def typed(self, logic: Logic, element: _Element) -> Logic:
        """Return ``logic`` with its value converted to the type that ``element`` names, if any."""
        wanted, name = self.type_of(element), attribute(element, "typeRef")
        if name is None or wanted is ANY:
            return logic
        return Typed(logic, wanted, place_of(element), name)

    def literal(self, text: str, element: _Element, *, several: bool = False) -> Logic:
        """Compile a FEEL text; ``Broken`` with a finding where that cannot be.

        With ``several``, expressions with commas between are the list of them.
        """
        place = place_of(element)
        language = self.foreign_language(element)
        if language is not None:
            self.workshop.report("expression_language", place, language=language)
            return Broken("expression_language", place)
        try:
            types = self.workshop.types_for(text)
            expression = compile_expression(text, names=self._names(), types=types, several=several)
        except (FeelSyntaxError, FeelLimit) as error:
            self._fault(error, text, place)
            return Broken(error.code, place)
        self._used(expression, text, place)
        return Literal(expression, place)

    def unary(self, text: str, element: _Element) -> UnaryTests | None:
        """Compile unary tests; None with a finding where that cannot be."""
        place = place_of(element)
        language = self.foreign_language(element)
        if language is not None:
            self.workshop.report("expression_language", place, language=language)
            return None
        try:
            types = self.workshop.types_for(text)
            tests = compile_unary_tests(text, names=self._names(), types=types)
        except (FeelSyntaxError, FeelLimit) as error:
            self._fault(error, text, place)
            return None
        self._used(tests, text, place)
        return tests

    def _used(self, compiled: Expression | UnaryTests, text: str, place: Place) -> None:
        """Remember what a text reads and lacks, for the checks."""
        maybe = compiled.reads if self.is_open else compiled.maybe_reads
        faults = tuple(fault.code for fault in compiled.problems)
        reads = compiled.reads - maybe
        usage = Usage(self.owner, reads, maybe, self.variables, place, text, faults)
        self.workshop.usages.append(usage)

    def foreign_language(self, element: _Element) -> str | None:
        """Return the expression language in force at ``element`` if it is not FEEL."""
        language = attribute(element, "expressionLanguage") or self.workshop.language
        return None if language is None or is_feel(language) else language

    def _names(self) -> frozenset[str]:
        return self.workshop.parts | self.variables.keys()

    def _fault(self, error: FeelSyntaxError | FeelLimit, text: str, place: Place) -> None:
        line = place.line + (error.line - 1 if isinstance(error, FeelSyntaxError) else 0)
        facts = {**faults_of(error), "text": text[:200]}
        self.workshop.report(error.code, Place(line, place.element_id), **facts)


def is_feel(language: str) -> bool:
    """Say whether an ``expressionLanguage`` means FEEL: the word, or a URI of the OMG for it."""
    word = language.strip().rstrip("/").lower()
    return word == "feel" or ("omg.org/spec/" in word and "feel" in word)


def place_of(element: _Element) -> Place:
    """Return where ``element`` stands; its id, or that of the nearest element around it."""
    line = line_of(element)
    around: _Element | None = element
    while around is not None and attribute(around, "id") is None:
        around = around.getparent()
    return Place(line, None if around is None else attribute(around, "id"))


def untyped(names: Iterable[str]) -> dict[str, ItemType]:
    """Return variables of type Any."""
    return dict.fromkeys(names, ANY)
