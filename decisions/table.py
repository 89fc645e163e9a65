"""A decision table, compiled: its clauses and rules, and one evaluation of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from decisions.clauses import InputClause, OutputClause, Rule
from decisions.hit_policy import Decide
from decisions.hits import Hits, Row, Settled
from decisions.outcome import TableRecord
from decisions.place import Place
from decisions.quick_tests import QuickTest
from decisions.run import Run
from feel import UnaryTests

# Column, number of the distinct test within the table, the test, and a short cut to it.
Condition = tuple[int, int, UnaryTests, QuickTest | None]


@dataclass(frozen=True, slots=True)
class Table:
    """A decision table.

    ``conditions`` has, for each rule, the cells that must be tested; cells of one column with
    the same text share a number, so that each is tested at most once an evaluation.
    """

    id: str
    hit_policy: str
    aggregation: str | None
    decide: Decide
    inputs: tuple[InputClause, ...]
    outputs: tuple[OutputClause, ...]
    rules: tuple[Rule, ...]
    conditions: tuple[tuple[Condition, ...], ...]
    rule_ids: tuple[str, ...]
    orders: tuple[tuple[object, ...], ...]
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the table's value, null where nothing else can be said, and record it."""
        values = [clause.value(context, run) for clause in self.inputs]
        settled = self.decide(Hits(self._matching(values, context, run), self, context, run))
        self._record(values, settled, run)
        return settled.value

    def outputs_of(self, number: int, context: Mapping[str, object], run: Run) -> Row:
        """Evaluate the output entries of one rule, by output name."""
        cells = self.rules[number].outputs
        return {
            clause.name: clause.value(cell.logic, cell.place, context, run)
            for clause, cell in zip(self.outputs, cells, strict=True)
        }

    def defaults(self, context: Mapping[str, object], run: Run) -> Row | None:
        """Evaluate the default output entries; None where no output has one."""
        if all(clause.default is None for clause in self.outputs):
            return None
        return {
            clause.name: None
            if clause.default is None
            else clause.value(clause.default, clause.place, context, run)
            for clause in self.outputs
        }

    def _matching(self, values: list[object], context: Mapping[str, object], run: Run) -> list[int]:
        """Return the numbers of the rules that match, in order; FIRST stops at one."""
        is_first = self.hit_policy == "FIRST"
        answers: dict[int, bool] = {}
        hits: list[int] = []
        run.frame.spend(len(self.conditions))
        for number, conditions in enumerate(self.conditions):
            for column, test, tests, quick in conditions:
                answer = answers.get(test)
                if answer is None:
                    answer = quick(values[column]) if quick is not None else None
                    if answer is None:
                        answer = run.passes(tests, values[column], context)
                    answers[test] = answer
                if not answer:
                    break
            else:
                hits.append(number)
                if is_first:
                    break
        return hits

    def _record(self, values: list[object], settled: Settled, run: Run) -> None:
        if settled.problem is not None:
            run.problem(settled.problem, self.place, table=self.id, **settled.facts)
        run.records.append(
            TableRecord(
                table=self.id,
                inputs={c.text: v for c, v in zip(self.inputs, values, strict=True)},
                matched=settled.matched,
                outputs=settled.outputs,
                aggregation=self.aggregation,
                problem=settled.problem,
                facts=settled.facts,
            )
        )
