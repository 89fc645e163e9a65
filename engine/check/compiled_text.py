"""A text of a drawing, compiled as the engine would compile it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from engine.check.texts import Text
from feel import Expression, FeelLimit, FeelSyntaxError, compile_expression
from feel.juel import rewrite

_MARKS = ("${", "#{")


@dataclass(frozen=True, slots=True)
class CompiledText:
    """``expression`` is ``None`` for a literal and for what does not compile.

    ``feel`` is the FEEL behind the text. ``problem`` is ``feel_syntax``, ``feel_limit`` or
    ``juel_unsupported``, with its ``facts``; ``line`` is the line of the fault, or of the text.
    """

    text: Text
    feel: str = ""
    expression: Expression | None = None
    problem: str | None = None
    line: int = 0
    facts: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_literal(self) -> bool:
        """Whether the text stands for itself."""
        return self.expression is None and self.problem is None

    @classmethod
    def of(cls, text: Text) -> CompiledText:
        """Compile it: ``=FEEL``, ``${…}`` that can be rewritten, else a literal or bare FEEL."""
        source = text.text
        if source.startswith(_MARKS) and source.endswith("}"):
            feel = rewrite(source)
            return _unwritable(text) if feel is None else _compiled(text, feel)
        if source.startswith("="):
            return _compiled(text, source[1:])
        if any(mark in source for mark in _MARKS):
            return _unwritable(text)
        return cls(text) if text.use == "formula" else _compiled(text, source)


def _compiled(text: Text, feel: str) -> CompiledText:
    try:
        return CompiledText(text, feel, compile_expression(feel))
    except FeelSyntaxError as error:
        column = error.column + (1 if error.line == 1 and text.text.startswith("=") else 0)
        return CompiledText(
            text,
            feel,
            problem="feel_syntax",
            line=text.line + error.line - 1,
            facts={"column": column, "problem": error.facts.get("problem", "")},
        )
    except FeelLimit as error:
        limit = error.facts.get("limit", "")
        return CompiledText(
            text, feel, problem="feel_limit", line=text.line, facts={"limit": limit}
        )


def _unwritable(text: Text) -> CompiledText:
    return CompiledText(text, problem="juel_unsupported", line=text.line)
