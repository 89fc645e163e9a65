"""The hit policies of DMN 1.5, 8.2.10 and 8.2.11."""

from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from decisions.hits import Hits, Row, Settled, plain
from decisions.run import Run
from feel import compile_expression

Decide = Callable[[Hits], Settled]

_EQUAL = compile_expression("a = b")


def is_equal(a: object, b: object, run: Run) -> bool:
    """Say whether two values are equal in the sense of FEEL, null to null too."""
    return run.value(_EQUAL, {"a": a, "b": b}) is True


def unique(hits: Hits) -> Settled:
    """One rule may match; more are a problem and null."""
    if not hits.numbers:
        return hits.nothing()
    if len(hits.numbers) > 1:
        return hits.clash([])
    return first(hits)


def any_(hits: Hits) -> Settled:
    """Several rules may match if their outputs are equal; else a problem and null."""
    if not hits.numbers:
        return hits.nothing()
    outputs = [hits.outputs(number) for number in hits.numbers]
    values = [plain(row) for row in outputs]
    if not all(is_equal(values[0], value, hits.run) for value in values[1:]):
        return hits.clash(outputs)
    settled = hits.all(hits.numbers, outputs)
    return Settled(values[0], settled.matched, outputs)


def first(hits: Hits) -> Settled:
    """The first matching rule in the order of the table."""
    if not hits.numbers:
        return hits.nothing()
    return hits.one(hits.numbers[0], hits.outputs(hits.numbers[0]))


def priority(hits: Hits) -> Settled:
    """The rule whose outputs come first in the output values."""
    if not hits.numbers:
        return hits.nothing()
    number, outputs = _by_output_values(hits)[0]
    return hits.one(number, outputs)


def output_order(hits: Hits) -> Settled:
    """All values, by the order of the output values."""
    if not hits.numbers:
        return hits.nothing()
    ranked = _by_output_values(hits)
    return hits.all([number for number, _ in ranked], [outputs for _, outputs in ranked])


def rule_order(hits: Hits) -> Settled:
    """All values, in the order of the rules."""
    if not hits.numbers:
        return hits.nothing()
    return hits.all(hits.numbers, [hits.outputs(number) for number in hits.numbers])


def collect(hits: Hits) -> Settled:
    """All values, in the order of the rules; none is an empty list unless there is a default."""
    settled = rule_order(hits)
    return Settled([]) if settled.problem == "decision_no_match" else settled


def count(hits: Hits) -> Settled:
    """The number of rules that match; 0 unless there is a default."""
    settled = rule_order(hits)
    if settled.problem == "decision_no_match":
        return Settled(0)
    if not hits.numbers:
        return settled
    return Settled(len(hits.numbers), settled.matched, settled.outputs)


def aggregate(function: str, hits: Hits) -> Settled:
    """The ``sum``, ``min`` or ``max`` of all values, as the FEEL built-in of that name has it."""
    settled = rule_order(hits)
    if not hits.numbers:
        return settled
    value = hits.run.value(_AGGREGATES[function], {"values": settled.value})
    problem = "decision_type" if value is None else None
    return Settled(value, settled.matched, settled.outputs, problem)  # type: ignore[arg-type]  # a Problem


_AGGREGATES = {name: compile_expression(f"{name}(values)") for name in ("sum", "min", "max")}

POLICIES: Mapping[tuple[str, str | None], Decide] = MappingProxyType(
    {
        ("UNIQUE", None): unique,
        ("ANY", None): any_,
        ("FIRST", None): first,
        ("PRIORITY", None): priority,
        ("RULE ORDER", None): rule_order,
        ("OUTPUT ORDER", None): output_order,
        ("COLLECT", None): collect,
        ("COLLECT", "COUNT"): count,
        ("COLLECT", "SUM"): partial(aggregate, "sum"),
        ("COLLECT", "MIN"): partial(aggregate, "min"),
        ("COLLECT", "MAX"): partial(aggregate, "max"),
    }
)


def _by_output_values(hits: Hits) -> list[tuple[int, Row]]:
    """Rank the hits: leftmost output first; values not listed come last, ties keep row order."""
    rows = [(number, hits.outputs(number)) for number in hits.numbers]
    return sorted(rows, key=lambda row: _ranks(hits, row[1]))


def _ranks(hits: Hits, outputs: Row) -> tuple[int, ...]:
    return tuple(
        next(
            (place for place, known in enumerate(order) if is_equal(known, value, hits.run)),
            len(order),
        )
        for order, value in zip(hits.table.orders, outputs.values(), strict=True)
    )
