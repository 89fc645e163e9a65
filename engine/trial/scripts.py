"""What the texts of script tasks stand for in a trial: a few actions, no program code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine.bpmn.formula import Formula, Unparsed, formula
from engine.drawing.iso_time import Span, Unreadable, span


class ScriptsUnreadable(Exception):
    """The map of scripts says something that is no action. ``script`` is the text concerned.

    ``problem`` is ``map``, ``actions``, ``action``, ``expression`` or ``duration``.
    """

    def __init__(self, problem: str, script: str, part: str = "") -> None:
        super().__init__(problem, script, part)
        self.problem = problem
        self.script = script
        self.part = part


@dataclass(frozen=True, slots=True)
class Note:
    """``{"trace": TEXT}``: a line of the trace; after ``=`` the text is FEEL."""

    text: Formula


@dataclass(frozen=True, slots=True)
class SetVariables:
    """``{"set": {NAME: FEEL}}``: variables, each seeing those set before it."""

    values: tuple[tuple[str, Formula], ...]


@dataclass(frozen=True, slots=True)
class Raise:
    """``{"error": CODE}``: a BPMN error; what stands behind it is not done."""

    code: str


@dataclass(frozen=True, slots=True)
class Wait:
    """``{"wait": "PT10S"}``: the task takes as long as that."""

    length: Span


Action = Note | SetVariables | Raise | Wait
Scripts = Mapping[str, tuple[Action, ...]]
"""Text of a script task, without its margins -> what is done, in order."""


def read_scripts(given: object) -> Scripts:
    """Read a parsed JSON map of text -> list of actions.

    Raises:
        ScriptsUnreadable: it is no such map.
    """
    if not isinstance(given, dict):
        raise ScriptsUnreadable("map", "")
    return {str(text).strip(): _actions(str(text), given[text]) for text in given}


def is_prompt(actions: tuple[Action, ...]) -> bool:
    """Whether a script is done in no time."""
    return not any(isinstance(action, Wait) for action in actions)


def _actions(text: str, given: object) -> tuple[Action, ...]:
    if not isinstance(given, list):
        raise ScriptsUnreadable("actions", text)
    return tuple(_action(text, item) for item in given)


def _action(text: str, given: object) -> Action:
    try:
        match given:
            case {"trace": str(line), **rest} if not rest:
                return Note(formula(line) if line.startswith("=") else Formula(line, None))
            case {"set": dict(values), **rest} if not rest:
                return SetVariables(tuple((str(n), _feel(v)) for n, v in values.items()))
            case {"error": str(code), **rest} if code and not rest:
                return Raise(code)
            case {"wait": str(length), **rest} if not rest:
                return Wait(span(length))
    except Unparsed as problem:
        raise ScriptsUnreadable("expression", text, problem.text[:80]) from None
    except Unreadable:
        raise ScriptsUnreadable("duration", text, str(given)[:80]) from None
    raise ScriptsUnreadable("action", text, str(given)[:80])


def _feel(text: object) -> Formula:
    if not isinstance(text, str):
        raise Unparsed(str(text), 1, 1)
    return formula(f"={text.removeprefix('=')}")
