"""One source compiled: its closure, its slots and what it reads."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from feel.compiler import arithmetic, calls, logic, loops, membership, paths, values
from feel.compiler.analysis import Reads, reads_of
from feel.compiler.builder import Builder, Factory, Run, weight
from feel.compiler.scope import Scope
from feel.result import Warning_
from feel.syntax import nodes
from feel.syntax.nodes import Node
from feel.types import Type

FACTORIES: dict[type[Node], Factory] = {
    nodes.Literal: values.literal,
    nodes.Name: values.name,
    nodes.ListOf: values.list_of,
    nodes.ContextOf: values.context_of,
    nodes.RangeOf: values.range_of,
    nodes.Negation: arithmetic.negation,
    nodes.Arithmetic: arithmetic.arithmetic,
    nodes.Comparison: logic.comparison,
    nodes.Between: logic.between,
    nodes.And: logic.all_of,
    nodes.Or: logic.any_of,
    nodes.If: logic.choice,
    nodes.InstanceOf: logic.instance_of,
    nodes.In: membership.membership,
    nodes.Tests: membership.unary_tests,
    nodes.For: loops.for_each,
    nodes.Quantified: loops.quantified,
    nodes.Path: paths.path,
    nodes.Filter: paths.filtered,
    nodes.Call: calls.invocation,
    nodes.FunctionDefinition: calls.definition,
}


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled tree.

    Args:
        run: evaluates; needs a frame with ``slots`` slots.
        steps: counted for one evaluation, loops and functions apart.
        problems: what is bound to fail, whatever the variables hold.
    """

    run: Run
    slots: int
    steps: int
    reads: Reads
    problems: tuple[Warning_, ...]


def compiled(
    root: Node, names: Collection[str], types: Mapping[str, Type], *, inputs: int = 0
) -> Program:
    """Compile a tree; the first ``inputs`` slots are left for the caller."""
    builder = Builder(FACTORIES, names, types)
    builder.slots = inputs
    run = builder.build(root, Scope())
    return Program(run, builder.slots, weight(root), reads_of(root, names), tuple(builder.problems))
