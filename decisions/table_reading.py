"""From the XML of a decision table to a compiled table."""

from dataclasses import dataclass, field

from lxml.etree import _Element

from decisions.cells import in_type
from decisions.clauses import Cell, InputClause, OutputCell, OutputClause, Rule
from decisions.day_tests import day_test
from decisions.hit_policy import POLICIES
from decisions.item_definitions import part_name
from decisions.item_types import ANY, ContextOf, ItemType, ListOf, allowed_texts, bare
from decisions.logic import Broken, Literal, Logic
from decisions.place import Place
from decisions.quick_tests import quick_test
from decisions.scope import PlacedTable, Scope, place_of
from decisions.table import Condition, Table
from decisions.xml_elements import attribute, child, children, text_of
from feel import FeelLimit, FeelSyntaxError, compile_expression

NOTHING = ("", "-")


def read_table(element: _Element, scope: Scope, name: str) -> Logic:
    """Compile a ``decisionTable``; one with a part that cannot be compiled is ``Broken``.

    ``name`` is that of the variable the table gives a value to.
    """
    reading = _Reading(element, scope, name)
    table = reading.table()
    if table is None:
        return Broken("table", place_of(element))
    scope.workshop.tables.append(PlacedTable(table, scope.variables))
    return table


@dataclass(slots=True)
class _Reading:
    element: _Element
    scope: Scope
    name: str
    tests: dict[tuple[int, str], Condition] = field(default_factory=dict)

    def table(self) -> Table | None:
        before = len(self.scope.workshop.findings)
        place = place_of(self.element)
        policy = attribute(self.element, "hitPolicy") or "UNIQUE"
        aggregation = attribute(self.element, "aggregation")
        decide = POLICIES.get((policy, aggregation))
        if decide is None:
            self.scope.workshop.report(
                "hit_policy", place, policy=policy, aggregation=aggregation or ""
            )
        inputs = tuple(self._input(e) for e in children(self.element, "input"))
        outputs = tuple(self._outputs(place))
        rules = tuple(
            self._rule(number, e, inputs, outputs)
            for number, e in enumerate(children(self.element, "rule"), 1)
        )
        self._check_orders(policy, outputs, place)
        if decide is None or len(self.scope.workshop.findings) > before:
            return None
        return Table(
            id=attribute(self.element, "id") or place.element_id or self.name,
            hit_policy=policy,
            aggregation=aggregation,
            decide=decide,
            inputs=inputs,
            outputs=outputs,
            rules=rules,
            conditions=tuple(self._conditions(rule) for rule in rules),
            rule_ids=tuple(rule.id for rule in rules),
            orders=tuple(clause.order for clause in outputs),
            place=place,
        )

    def _input(self, element: _Element) -> InputClause:
        expression = child(element, "inputExpression")
        source = element if expression is None else expression
        text = text_of(source)
        logic = self.scope.literal(text, source)
        wanted = self.scope.type_of(source)
        values = child(element, "inputValues")
        allowed_text = text_of(values)
        allowed = self.scope.unary(allowed_text, element) if allowed_text not in NOTHING else None
        return InputClause(
            text=text,
            label=attribute(element, "label") or text,
            expression=logic,
            reads=logic.expression.reads if isinstance(logic, Literal) else frozenset(),
            wanted=wanted,
            type_name=attribute(source, "typeRef") or "Any",
            allowed=allowed,
            allowed_text=allowed_text,
            place=place_of(element),
        )

    def _outputs(self, place: Place) -> list[OutputClause]:
        elements = list(children(self.element, "output"))
        if not elements:
            self.scope.workshop.report("output_missing", place)
        names = [part_name(e) for e in elements]
        if len(elements) > 1 and ("" in names or len(set(names)) < len(names)):
            self.scope.workshop.report("output_names", place, names=names)
        return [self._output(e) for e in elements]

    def _output(self, element: _Element) -> OutputClause:
        text = text_of(child(element, "outputValues"))
        default_text = text_of(child(element, "defaultOutputEntry"))
        wanted = self.scope.type_of(element)
        if text in NOTHING:
            text = _values_of(self.scope.type_of(self.element), wanted, part_name(element))
            allowed = None
        else:
            allowed = self.scope.unary(text, element)
        default = child(element, "defaultOutputEntry")
        return OutputClause(
            name=part_name(element) or self.name or attribute(element, "label") or "",
            wanted=wanted,
            type_name=attribute(element, "typeRef") or "Any",
            order=_order(text),
            allowed=allowed,
            default=None
            if default is None or default_text in NOTHING
            else self.scope.literal(default_text, default),
            default_text=default_text,
            place=place_of(element),
        )

    def _rule(
        self,
        number: int,
        element: _Element,
        inputs: tuple[InputClause, ...],
        outputs: tuple[OutputClause, ...],
    ) -> Rule:
        place = place_of(element)
        cells = list(children(element, "inputEntry"))
        results = list(children(element, "outputEntry"))
        if len(cells) != len(inputs) or len(results) != len(outputs):
            self.scope.workshop.report("rule_width", place, rule=number)
            return Rule("", (), (), place.line)
        return Rule(
            id=attribute(element, "id") or f"rule-{number}",
            cells=tuple(self._cell(i, e, inputs[i]) for i, e in enumerate(cells)),
            outputs=tuple(self._result(e) for e in results),
            line=place.line,
        )

    def _cell(self, column: int, element: _Element, clause: InputClause) -> Cell:
        text = text_of(element)
        if text in NOTHING:
            return Cell(text, None, place_of(element))
        if (column, text) not in self.tests:
            typed = in_type(text, clause.wanted)
            tests = self.scope.unary(typed, element)
            if tests is None:
                return Cell(text, None, place_of(element))
            quick = quick_test(typed) or (None if tests.reads else day_test(typed))
            self.tests[column, text] = (column, len(self.tests), tests, quick)
        return Cell(text, self.tests[column, text][2], place_of(element))

    def _result(self, element: _Element) -> OutputCell:
        text = text_of(element)
        logic = self.scope.literal("null" if text in NOTHING else text, element)
        return OutputCell(text, self.scope.typed(logic, element), place_of(element))

    def _conditions(self, rule: Rule) -> tuple[Condition, ...]:
        cells = enumerate(rule.cells)
        return tuple(self.tests[n, cell.text] for n, cell in cells if cell.tests is not None)

    def _check_orders(self, policy: str, outputs: tuple[OutputClause, ...], place: Place) -> None:
        if policy in ("PRIORITY", "OUTPUT ORDER") and not any(c.order for c in outputs):
            self.scope.workshop.report("output_values_missing", place, policy=policy)


def _order(text: str) -> tuple[object, ...]:
    """Return the values of a list of output values; () where they are not plain values."""
    if text in NOTHING:
        return ()
    try:
        value = compile_expression(f"[{text}]").evaluate({}).value
    except (FeelSyntaxError, FeelLimit):
        return ()
    return tuple(value) if isinstance(value, list) else ()


def _values_of(table: ItemType, own: ItemType, name: str) -> str:
    """Return the allowed values that the types give to an output without output values."""
    whole = bare(table)
    if isinstance(whole, ListOf):
        table, whole = whole.item, bare(whole.item)
    part = whole.parts.get(name, ANY) if isinstance(whole, ContextOf) else table
    return next((text for source in (own, part) for text in allowed_texts(source)), "")
