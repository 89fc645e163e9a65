"""From the bytes of a form-js definition to plain JSON, with the line of each component."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from forms.errors import FormRefused
from forms.finding import Finding
from forms.size import MOST, form_size

MAX_BYTES: Final = 1_000_000
MAX_DEPTH: Final = 64
"""Brackets open at once; form-js needs about two for each level of nested groups."""

_BRACKETS: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)
_IDS: Final = re.compile(r'"(id|key)"\s*:\s*("(?:[^"\\]|\\.)*")')


@dataclass(frozen=True, slots=True)
class Definition:
    """One definition: its JSON, where numbers with a point are decimals, and lines by name."""

    root: Mapping[str, object]
    lines: Mapping[tuple[str, str], int]

    def line(self, component: Mapping[str, object]) -> int | None:
        """Return the line (from 1) on which the component's id, else its key, stands."""
        for word in ("id", "key"):
            found = self.lines.get((word, str(component.get(word))))
            if found is not None:
                return found
        return None


def parse(source: bytes, *, name: str) -> Definition:
    """Read UTF-8 JSON, with or without a byte order mark.

    Raises:
        FormRefused: ``too_large``, ``not_utf8``, ``too_deep``, ``not_json``,
            ``duplicate_json_key``, ``not_a_form``, ``form_too_large``.
    """
    if len(source) > MAX_BYTES:
        raise FormRefused([Finding(code="too_large", facts={"max": MAX_BYTES})], name=name)
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise FormRefused(
            [Finding(code="not_utf8", facts={"at": wrong.start})], name=name
        ) from wrong
    _refuse_depth(text, name)
    root = _json(text, name)
    if not isinstance(root, dict) or root.get("type") != "default":
        raise FormRefused([Finding(code="not_a_form", line=1)], name=name)
    _refuse_size(root, name)
    return Definition(root, _lines(text))


def _refuse_depth(text: str, name: str) -> None:
    depth = 0
    for token in _BRACKETS.finditer(text):
        sign = token.group()
        depth += 1 if sign in "[{" else -1 if sign in "]}" else 0
        if depth > MAX_DEPTH:
            line = text.count("\n", 0, token.start()) + 1
            finding = Finding(code="too_deep", line=line, facts={"max": MAX_DEPTH})
            raise FormRefused([finding], name=name)


def _refuse_size(root: Mapping[str, object], name: str) -> None:
    size = form_size(root)
    if size.components > MOST.components or size.formulas > MOST.formulas:
        facts = {"fields": MOST.components, "expressions": MOST.formulas}
        raise FormRefused([Finding(code="form_too_large", line=1, facts=facts)], name=name)


def _json(text: str, name: str) -> object:
    twice: list[str] = []

    def unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                twice.append(key)
            found[key] = value
        return found

    try:
        root: object = json.loads(
            text, object_pairs_hook=unique, parse_float=Decimal, parse_constant=_no_constant
        )
    except json.JSONDecodeError as wrong:
        facts = {"column": wrong.colno}
        raise FormRefused(
            [Finding(code="not_json", line=wrong.lineno, facts=facts)], name=name
        ) from wrong
    except ValueError as wrong:  # NaN, Infinity, or an integer of thousands of digits
        raise FormRefused([Finding(code="not_json")], name=name) from wrong
    if twice:
        findings = [Finding(code="duplicate_json_key", facts={"key": key}) for key in twice]
        raise FormRefused(findings, name=name)
    return root


def _no_constant(word: str) -> object:
    raise ValueError(word)


def _lines(text: str) -> dict[tuple[str, str], int]:
    lines: dict[tuple[str, str], int] = {}
    line, seen = 1, 0
    for match in _IDS.finditer(text):
        line += text.count("\n", seen, match.start())
        seen = match.start()
        lines.setdefault((match[1], str(json.loads(match[2], strict=False))), line)
    return lines
