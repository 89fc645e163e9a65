"""What a form said about answers that did not fit, remembered until they do."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from forms import Problem

_POSITION = re.compile(r"\[\d+\]")


@dataclass(slots=True)
class Hint:
    """What is known about one field or list.

    ``low`` and ``high`` bound numbers, lengths or sizes, whichever the field has. ``turns`` counts
    how often it had the wrong shape, ``breaches`` how often one of the right
    shape was not wanted there.
    """

    is_wanted: bool = False
    low: float | None = None
    high: float | None = None
    turns: int = 0
    breaches: int = 0


@dataclass(slots=True)
class Hints:
    """By path, with ``[]`` for the places of lists."""

    by_path: dict[str, Hint] = field(default_factory=dict)

    def of(self, path: str) -> Hint:
        """The hint of a path, an empty one if nothing is known."""
        return self.by_path.setdefault(path, Hint())

    def learn(self, problems: Mapping[str, Sequence[Problem]]) -> None:
        """Take in what ``BadAnswers`` holds."""
        found: dict[tuple[str, str], Problem] = {}
        for path, listed in problems.items():
            for problem in listed:
                # The items of a list have one hint: what several did wrong counts once.
                found[_POSITION.sub("[]", path), problem.code] = problem
        for (path, _), problem in found.items():
            _take(self.of(path), problem)


def _take(hint: Hint, problem: Problem) -> None:
    facts = problem.facts
    if problem.code == "required":
        hint.is_wanted = True
    elif problem.code in ("too_short", "too_small"):
        hint.low = _number(facts.get("min"))
    elif problem.code in ("too_long", "too_large"):
        hint.high = _number(facts.get("max"))
    elif problem.code == "list_size_fixed":
        hint.low = hint.high = _number(facts.get("size"))
    elif problem.code in ("rule", "no_open_case"):
        hint.is_wanted = True
        hint.breaches += 1
    else:
        hint.turns += 1


def _number(value: object) -> float | None:
    if isinstance(value, Mapping):
        value = value.get("v")
    return None if value is None else float(str(value))
