"""A text that an owner wrote into a drawing: a literal, or FEEL after ``=``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from engine.bpmn.carried import seen, told
from engine.bpmn.faults import Fault
from engine.bpmn.moments import LocalNow
from feel import (
    Expression,
    FeelError,
    FeelLimit,
    FeelSyntaxError,
    NotLoggable,
    Result,
    compile_expression,
)
from feel.juel import rewrite

MISSING = object()


class Unparsed(Exception):
    """A text is not FEEL. ``text`` is what was written, ``column`` 1-based within it."""

    def __init__(self, text: str, line: int, column: int) -> None:
        super().__init__(text)
        self.text = text
        self.line = line
        self.column = column


@dataclass(frozen=True, slots=True)
class Formula:
    """A literal (``expression`` is ``None``) or a compiled expression with the names it reads.

    ``fields`` are, in the order of ``roots``, the entries read of each, ``None`` for all of it.
    """

    text: str
    expression: Expression | None
    roots: tuple[str, ...] = ()
    fields: tuple[tuple[str, ...] | None, ...] = ()

    def value(self, lookup: Callable[[str], object], now: LocalNow) -> object:
        """The value as logged JSON; a literal is its text.

        Raises:
            Fault: ``feel_limit``, ``feel_not_loggable`` (the result is a function or a range) or
                ``value_unreadable`` (a variable is no value of the log).
        """
        if self.expression is None:
            return self.text
        result = self._evaluate(lookup, now)
        try:
            return told(result.value)
        except FeelError:
            raise Fault("feel_not_loggable", expression=self.text) from None

    def holds(self, lookup: Callable[[str], object], now: LocalNow) -> bool:
        """The value of a condition.

        Raises:
            Fault: ``condition_not_boolean`` with the warnings, ``feel_limit`` or
                ``value_unreadable``.
        """
        result = self._evaluate(lookup, now)
        if result.value is True:
            return True
        if result.value is False:
            return False
        raise Fault(
            "condition_not_boolean",
            expression=self.text,
            warnings=[{"code": w.code, "position": w.position} for w in result.warnings],
        )

    def _evaluate(self, lookup: Callable[[str], object], now: LocalNow) -> Result:
        expression = self.expression
        if expression is None:
            raise Fault("condition_not_boolean", expression=self.text, warnings=[])
        try:
            context = {
                name: _part(value, fields)
                for name, fields in zip(self.roots, self.fields, strict=True)
                if (value := lookup(name)) is not MISSING
            }
            if expression.calls_clock:
                return expression.evaluate(context, now=now.moment())
            return expression.evaluate(context)
        except FeelLimit:
            raise Fault("feel_limit", expression=self.text) from None
        except NotLoggable:
            raise Fault("value_unreadable", expression=self.text) from None


def formula(text: str) -> Formula:
    """Compile a text: ``=FEEL``, ``${…}`` that can be rewritten, else a literal.

    Raises:
        Unparsed: what follows ``=`` is not FEEL, or ``${…}`` cannot be rewritten.
    """
    if text.startswith("="):
        return _compiled(text[1:], text)
    if text.startswith(("${", "#{")) and text.endswith("}"):
        return _compiled(_rewritten(text), text)
    return Formula(text, None)


def condition(text: str) -> Formula:
    """Compile a condition: FEEL with or without ``=``, or a simple ``${…}``.

    Raises:
        Unparsed: it is not FEEL.
    """
    if text.startswith(("${", "#{")):
        return _compiled(_rewritten(text), text)
    return _compiled(text.removeprefix("="), text)


def _rewritten(text: str) -> str:
    feel: str | None = rewrite(text)
    if feel is None:
        raise Unparsed(text, 1, 1)
    return feel


def _compiled(feel: str, text: str) -> Formula:
    try:
        expression = compile_expression(feel)
    except FeelSyntaxError as error:
        raise Unparsed(text, error.line, error.column) from None
    except FeelLimit:
        raise Unparsed(text, 1, 1) from None
    roots = tuple(sorted({path[0] for path in expression.reads}))
    return Formula(text, expression, roots, tuple(_fields(expression, root) for root in roots))


def _fields(expression: Expression, root: str) -> tuple[str, ...] | None:
    paths = [path for path in expression.reads if path[0] == root]
    if any(len(path) == 1 for path in paths):
        return None
    return tuple(sorted({path[1] for path in paths}))


def _part(value: object, fields: tuple[str, ...] | None) -> object:
    """What an expression sees of a variable: a case may hold far more than a condition asks."""
    if fields is None or not isinstance(value, dict) or "$t" in value:
        return seen(value)
    return {name: seen(value[name], 1) for name in fields if name in value}
