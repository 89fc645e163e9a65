"""What every part of reading shares: the findings so far, and the expressions met."""

import html
from collections.abc import Iterator, Mapping
from typing import Literal

from feel import (
    Expression,
    FeelLimit,
    FeelSyntaxError,
    UnaryTests,
    compile_expression,
    compile_unary_tests,
)
from forms.definition import Definition
from forms.finding import Finding
from forms.setting import Setting, shown
from forms.template import BadTemplate, parse_template
from forms.vocabulary import FEEL_KEYS, TEMPLATE_KEYS

Component = Mapping[str, object]
_QUOTED = 80
"""Characters of an expression that a finding repeats."""


class Reader:
    """One reading of one definition; thrown away afterwards.

    ``needs_names`` turns true when a verdict depends on FEEL, ``reads`` collects the first word
    of every path that any expression reads. ``own_names`` are the first words of all keys and
    paths of the form, but for those in the items of its lists.
    """

    def __init__(self, definition: Definition) -> None:
        self.definition = definition
        self.own_names = frozenset(_names(definition.root))
        self.findings: list[Finding] = []
        self.reads: set[str] = set()
        self.needs_names = False

    def find(
        self,
        code: str,
        component: Component,
        *,
        severity: Literal["error", "warning"] = "error",
        **facts: object,
    ) -> None:
        """Note a finding about ``component``."""
        name = component.get("id") or component.get("key")
        finding = Finding(
            code=code,
            severity=severity,
            line=self.definition.line(component),
            element_id=str(name) if name else None,
            facts=facts,
        )
        if finding not in self.findings:  # a text both checked and drawn is compiled twice
            self.findings.append(finding)

    def expression(self, text: str, component: Component, where: str) -> Expression | None:
        """Compile FEEL, with or without the leading ``=``; a fault is a finding."""
        try:
            found = compile_expression(text.removeprefix("="))
        except FeelSyntaxError as wrong:
            self._syntax(wrong, component, where)
            return None
        except FeelLimit:
            self._limit(text, component)
            return None
        self._used(found, text, component)
        return found

    def condition(self, text: str, component: Component) -> UnaryTests | None:
        """Compile ``conditional.hide``, which form-js reads as unary tests; ``true`` is always."""
        bare = text.removeprefix("=").strip()
        try:
            found = compile_unary_tests("-" if bare == "true" else bare)
        except FeelSyntaxError as wrong:
            self._syntax(wrong, component, "conditional.hide")
            return None
        except FeelLimit:
            self._limit(text, component)
            return None
        self.needs_names = True
        self._used(found, text, component)
        return found

    def setting(self, value: object, component: Component, key: str) -> Setting:
        """Compile the property ``key``: FEEL, a template, or the value itself."""
        if not isinstance(value, str):
            return Setting(value)
        if value.startswith("=") and key in FEEL_KEYS:
            expression = self.expression(value, component, key)
            return Setting(None, expression)
        if "{{" in value and key in TEMPLATE_KEYS:
            return self._template(value, component, key)
        return Setting(value)

    def verdict_setting(self, value: object, component: Component, key: str) -> Setting:
        """Compile a property on which a verdict depends."""
        found = self.setting(value, component, key)
        self.needs_names = self.needs_names or not found.is_fixed
        return found

    def _template(self, text: str, component: Component, key: str) -> Setting:
        def compile_inner(inner: str) -> Expression:
            found = compile_expression(inner.removeprefix("="))
            self._used(found, inner, component)
            return found

        try:
            template = parse_template(text, compile_inner)
        except FeelSyntaxError as wrong:
            self._syntax(wrong, component, key)
            return Setting(text)
        except FeelLimit:
            self._limit(text, component)
            return Setting(text)
        except BadTemplate as wrong:
            self.find("template_blocks", component, where=key, block=str(wrong))
            return Setting(text)
        return Setting(template=template, show=_escaped if key == "content" else shown)

    def _used(self, found: Expression | UnaryTests, text: str, component: Component) -> None:
        self.reads.update(path[0] for path in found.reads if path)
        for fault in found.problems:
            self.find("feel_always_null", component, text=text[:_QUOTED], problem=fault.code)

    def _limit(self, text: str, component: Component) -> None:
        self.find("feel_limit", component, severity="error", text=text[:_QUOTED])

    def _syntax(self, wrong: FeelSyntaxError, component: Component, where: str) -> None:
        problem, found = wrong.facts.get("problem"), wrong.facts.get("found")
        facts = {"where": where, "column": wrong.column, "problem": problem, "found": found}
        self.find("feel_syntax", component, severity="error", **facts)


def mapping(value: object) -> Mapping[str, object]:
    """Return ``value`` if it is a JSON object, else an empty one."""
    return value if isinstance(value, dict) else {}


def _names(component: Component) -> Iterator[str]:
    for word in ("key", "path"):
        name = component.get(word)
        if isinstance(name, str) and name:
            yield name.split(".")[0]
    listed = [] if component.get("type") == "dynamiclist" else component.get("components")
    for child in listed if isinstance(listed, list) else []:
        yield from _names(mapping(child))


def _escaped(value: object) -> str:
    return html.escape(shown(value))
