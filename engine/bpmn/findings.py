"""Gathers what a compilation finds wrong, all of it before anything is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from engine.bpmn.formula import Formula, Unparsed, condition, formula
from engine.drawing import Parameter
from engine.model.finding import Finding, Severity


class Findings:
    """Findings of one file, and the compiling of its texts with their place known."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.found: list[Finding] = []

    def add(
        self,
        code: str,
        line: int | None,
        element: str | None,
        facts: Mapping[str, object] | None = None,
        *,
        severity: Severity = "error",
    ) -> None:
        """Remember a finding."""
        self.found.append(
            Finding(
                code=code,
                severity=severity,
                file=self.file,
                line=line,
                element_id=element,
                facts=facts or {},
            )
        )

    def text(self, text: str, line: int, element: str) -> Formula:
        """Compile a literal or ``=FEEL``; what does not parse is a finding."""
        return self._compiled(formula, text, line, element)

    def condition(self, text: str, line: int, element: str) -> Formula:
        """Compile a condition; what does not parse is a finding."""
        return self._compiled(condition, text, line, element)

    def parameters(
        self, parameters: tuple[Parameter, ...], element: str
    ) -> tuple[tuple[str, Formula], ...]:
        """Compile input or output mappings."""
        return tuple((p.name, self.text(p.text, p.line, element)) for p in parameters)

    def _compiled(
        self, compiler: Callable[[str], Formula], text: str, line: int, element: str
    ) -> Formula:
        try:
            found = compiler(text)
        except Unparsed as problem:
            self._unparsed(problem, line, element)
            return Formula(text, None)
        for fault in found.expression.problems if found.expression is not None else ():
            facts = {"text": text[:200], "problem": fault.code}
            self.add("feel_always_null", line, element, facts)
        return found

    def _unparsed(self, problem: Unparsed, line: int, element: str) -> None:
        where = line + problem.line - 1
        self.add(
            "feel_syntax", where, element, {"text": problem.text[:200], "column": problem.column}
        )
