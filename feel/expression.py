"""Expressions and unary tests, compiled once and evaluated often."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from feel.compiler.program import Program, compiled
from feel.errors import FeelLimit
from feel.frame import Frame
from feel.limits import DEFAULT_LIMITS, Limits
from feel.result import Result, Warning_
from feel.syntax.nodes import Node
from feel.syntax.parser import parse_expression, parse_expressions, parse_unary_tests
from feel.types import Type
from feel.values.moment import DateTime

CACHED = 4096
"""Compiled sources kept, of each of the two sorts."""
KEPT_LENGTH = 300
"""Characters of a source that is kept: a compiled one takes some 300 bytes a character."""

Path = tuple[str, ...]
NO_TYPES: Mapping[str, Type] = {}


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled source.

    Args:
        text: as it was written.
        reads: paths of the free variables, such as ``("case", "severity")``; the entries a
            filter may take from the items count as below the list.
        maybe_reads: those of ``reads`` that matter only where a filtered item lacks the
            entry, or that name a built-in function unless a variable hides it; a check for
            unknown names leaves them out.
        calls_clock: ``now()`` or ``today()`` is called, so the answer needs ``now``.
        problems: faults found while compiling: parts that are null whatever the variables
            hold, and patterns that ``matches``, ``replace`` or ``split`` cannot express; a
            check of a drawing refuses them.
    """

    text: str
    reads: frozenset[Path]
    maybe_reads: frozenset[Path]
    calls_clock: bool
    problems: tuple[Warning_, ...]
    program: Program = field(repr=False)


class Expression(Compiled):
    """An expression that was parsed once."""

    __slots__ = ()

    def evaluate(
        self,
        context: Mapping[str, object],
        limits: Limits = DEFAULT_LIMITS,
        *,
        now: DateTime | None = None,
        within: Frame | None = None,
    ) -> Result:
        """Return the value, with a warning for each fault that made a part of it null.

        Args:
            context: values of the free variables by name; only values of FEEL, and left as
                they are.
            limits: how far the evaluation may go.
            now: what ``now()`` and ``today()`` tell; without it they are null.
            within: the frame of an evaluation that asks for this one: it counts on with the
                same steps, depth and limits and keeps the warnings.

        Raises:
            FeelLimit: steps, depth or size were used up.
        """
        return _evaluated(self.program, (), context, limits, now, within)


class UnaryTests(Compiled):
    """Unary tests that were parsed once."""

    __slots__ = ()

    def evaluate(
        self,
        value: object,
        context: Mapping[str, object],
        limits: Limits = DEFAULT_LIMITS,
        *,
        now: DateTime | None = None,
        within: Frame | None = None,
    ) -> Result:
        """Say whether ``value`` passes: true, false, or null where that cannot be said.

        Args:
            value: the input, ``?`` in the tests.
            context: values of the free variables by name.
            limits: how far the evaluation may go.
            now: what ``now()`` and ``today()`` tell; without it they are null.
            within: the frame of an evaluation that asks for this one.

        Raises:
            FeelLimit: steps, depth or size were used up.
        """
        return _evaluated(self.program, (value,), context, limits, now, within)


def _evaluated(
    program: Program,
    inputs: tuple[object, ...],
    context: Mapping[str, object],
    limits: Limits,
    now: DateTime | None,
    within: Frame | None,
) -> Result:
    if within is not None:
        return _nested(program, inputs, context, within)
    frame = Frame(context, limits, now, program.slots, program.steps)
    frame.locals[: len(inputs)] = inputs
    try:
        return frame.result(program.run(frame))
    except RecursionError:
        raise FeelLimit(limit="depth", at="host") from None


def _nested(
    program: Program, inputs: tuple[object, ...], context: Mapping[str, object], frame: Frame
) -> Result:
    outside = frame.locals, frame.context
    frame.locals, frame.context = [*inputs, *[None] * (program.slots - len(inputs))], context
    frame.spend(program.steps)
    frame.enter(NESTED_DEPTH)
    try:
        return Result(program.run(frame))
    finally:
        frame.leave(NESTED_DEPTH)
        frame.locals, frame.context = outside


NESTED_DEPTH = 40
"""Python frames set aside for an evaluation within another one."""


def compile_expression(
    text: str,
    *,
    names: Collection[str] = (),
    types: Mapping[str, Type] = NO_TYPES,
    several: bool = False,
) -> Expression:
    """Parse and compile an expression; a short text gives the same object again.

    Args:
        text: the source, at most 65,536 characters.
        names: names in scope; they may hold spaces, signs and keywords, the longest one
            wins, and they hide built-in functions.
        types: types defined outside, by the name that ``instance of`` may use.
        several: expressions with commas between are the list of them.

    Raises:
        FeelSyntaxError: the text is not an expression.
        FeelLimit: it is longer than 65,536 characters or nested too deeply.
    """
    made = _expression if len(text) <= KEPT_LENGTH else _expression.__wrapped__
    kinds = tuple(sorted(types.items(), key=lambda t: t[0]))
    return made(text, frozenset(names), kinds, several)


def compile_unary_tests(
    text: str, *, names: Collection[str] = (), types: Mapping[str, Type] = NO_TYPES
) -> UnaryTests:
    """Parse and compile unary tests, as the cells of a decision table hold them.

    Args:
        text: the source, at most 65,536 characters.
        names: names in scope; they may hold spaces, signs and keywords, the longest one
            wins, and they hide built-in functions.
        types: types defined outside, by the name that ``instance of`` may use.

    Raises:
        FeelSyntaxError: the text is not a list of unary tests.
        FeelLimit: it is longer than 65,536 characters or nested too deeply.
    """
    made = _unary_tests if len(text) <= KEPT_LENGTH else _unary_tests.__wrapped__
    return made(text, frozenset(names), tuple(sorted(types.items(), key=lambda t: t[0])))


@lru_cache(maxsize=CACHED)
def _expression(
    text: str, names: frozenset[str], types: tuple[tuple[str, Type], ...], several: bool
) -> Expression:
    parse = parse_expressions if several else parse_expression
    return Expression(text, *_parts(parse, text, names, types, 0))


@lru_cache(maxsize=CACHED)
def _unary_tests(
    text: str, names: frozenset[str], types: tuple[tuple[str, Type], ...]
) -> UnaryTests:
    return UnaryTests(text, *_parts(parse_unary_tests, text, names, types, 1))


def _parts(
    parse: Callable[[str, frozenset[str]], Node],
    text: str,
    names: frozenset[str],
    types: tuple[tuple[str, Type], ...],
    inputs: int,
) -> tuple[frozenset[Path], frozenset[Path], bool, tuple[Warning_, ...], Program]:
    try:
        program = compiled(parse(text, names), names, dict(types), inputs=inputs)
    except RecursionError:
        raise FeelLimit(limit="depth", at="host") from None
    reads = program.reads
    paths, maybe = frozenset(reads.paths), frozenset(reads.maybe)
    return paths, maybe, reads.clock, program.problems, program
