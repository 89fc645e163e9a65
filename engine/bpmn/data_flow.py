"""Data associations at work: values copied into an element when it begins, out of it at its end.

Nothing here is an effect of its own: what goes in is local to the element, what comes out is a
written variable.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from engine.bpmn.formula import MISSING, Formula
from engine.bpmn.variables import lookup, with_field

if TYPE_CHECKING:
    from engine.bpmn.specs.element import Element
    from engine.bpmn.token import Token


@dataclass(frozen=True, slots=True)
class Copied:
    """One copy: the variable ``source``, or what ``formula`` gives, goes to the path ``target``."""

    target: str
    source: str | None
    formula: Formula | None

    @property
    def variable(self) -> str:
        """The variable that the target is, or lies in."""
        return self.target.partition(".")[0]


def take(element: Element, token: Token) -> None:
    """Give a token the variables of its element, then what is copied into it.

    All copies are read before one is written: an input may have the name of what another comes
    from. What is not there is copied as null.
    """
    find = lookup(token.workflow, token)
    now = token.workflow.run.local_now
    values: list[tuple[str, Any]] = []
    for copied in element.copied_in:
        value = copied.formula.value(find, now) if copied.formula else find(copied.source or "")
        values.append((copied.target, None if value is MISSING else value))
    for name in element.own:
        token.declare(name, None)
    for target, value in values:
        name, _, rest = target.partition(".")
        whole = (token.locals or {}).get(name)
        token.declare(name, with_field(whole, rest.split("."), value) if rest else value)


def taken(copied_in: Sequence[Copied], token: Token) -> dict[str, Any]:
    """What was copied into a token, by input."""
    held = token.locals or {}
    return {copied.variable: held[copied.variable] for copied in copied_in}


def given(element: Element, token: Token, find: Any) -> Iterator[tuple[str, object]]:
    """What is copied out of a token: paths and values, not yet written.

    An output that the element made nothing for is left out: what it would go to stays as it is.
    """
    made = element.made(token)
    for copied in element.copied_out:
        if copied.formula is not None:
            yield copied.target, copied.formula.value(find, token.workflow.run.local_now)
        elif copied.source in made:
            yield copied.target, made[copied.source]
