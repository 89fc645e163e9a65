"""Feelers: text with ``{{ expression }}``, ``{{#if …}} … {{/if}}``, ``{{#loop …}} … {{/loop}}``."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from feel import Expression

MAX_LOOPS: Final = 1_000
"""Rounds of all loops of one rendering together."""

_MARK: Final = re.compile(r"\{\{\s*(#if\b|#loop\b|/if\b|/loop\b)?\s*(.*?)\s*\}\}", re.DOTALL)

Ask = Callable[[Expression, Mapping[str, object]], object]


class BadTemplate(ValueError):
    """Blocks are not closed, or closed without being open."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """The value of an expression in the midst of text."""

    expression: Expression


@dataclass(frozen=True, slots=True)
class Block:
    """Parts drawn only if true (``if``), or once an item (``loop``)."""

    word: str
    expression: Expression
    parts: tuple["Part", ...]


Part = str | Insertion | Block


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed text."""

    parts: tuple[Part, ...]

    def render(
        self,
        ask: Ask,
        names: Mapping[str, object],
        show: Callable[[object], str],
    ) -> str:
        """Return the text with all values put in by ``show``; null shows as that says.

        Inside a loop ``this`` is the item and ``parent`` the names around; the fields of an item
        that is a context are names of their own. At most ``MAX_LOOPS`` rounds are drawn.
        """
        return "".join(_render(self.parts, ask, names, show, [MAX_LOOPS]))


def parse_template(text: str, compile_text: Callable[[str], Expression]) -> Template:
    """Parse ``text``; ``compile_text`` compiles what stands in the braces.

    Raises:
        BadTemplate: see there; also whatever ``compile_text`` raises.
    """
    stack: list[tuple[str, str, list[Part]]] = [("", "", [])]
    end = 0
    for mark in _MARK.finditer(text):
        parts = stack[-1][2]
        if mark.start() > end:
            parts.append(text[end : mark.start()])
        end = mark.end()
        word, inner = mark[1], mark[2]
        if word is None:
            parts.append(Insertion(compile_text(inner)))
        elif word.startswith("#"):
            stack.append((word[1:], inner, []))
        else:
            _close(stack, word[1:], compile_text)
    if len(stack) > 1:
        raise BadTemplate(stack[-1][0])
    if end < len(text):
        stack[0][2].append(text[end:])
    return Template(tuple(stack[0][2]))


def _close(
    stack: list[tuple[str, str, list[Part]]], word: str, compile_text: Callable[[str], Expression]
) -> None:
    opened, inner, parts = stack.pop()
    if opened != word:
        raise BadTemplate(word)
    stack[-1][2].append(Block(word, compile_text(inner), tuple(parts)))


def _render(
    parts: tuple[Part, ...],
    ask: Ask,
    names: Mapping[str, object],
    show: Callable[[object], str],
    rounds: list[int],
) -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Insertion):
            yield show(ask(part.expression, names))
        elif part.word == "if":
            if ask(part.expression, names) is True:
                yield from _render(part.parts, ask, names, show, rounds)
        else:
            for inside in _rounds(ask(part.expression, names), names, rounds):
                yield from _render(part.parts, ask, inside, show, rounds)


def _rounds(
    items: object, names: Mapping[str, object], rounds: list[int]
) -> Iterator[Mapping[str, object]]:
    for item in items if isinstance(items, list) else []:
        if not rounds[0]:
            return
        rounds[0] -= 1
        own = item if isinstance(item, dict) else {}
        yield {**names, **own, "this": item, "parent": names}
