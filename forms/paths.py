"""Paths of answers as text: ``order.lines[0].owner``."""

import re
from collections.abc import Sequence
from typing import Final

_STEP: Final = re.compile(r"(?:(?:^|\.)(?P<key>\w+)|\[(?P<position>\d{1,6})\])")
_POSITION: Final = re.compile(r"\[\d+\]")


def parse_path(text: str) -> tuple[str | int, ...] | None:
    """Split a path into keys and positions (from 0); ``None`` if it is not one."""
    steps: list[str | int] = []
    end = 0
    for step in _STEP.finditer(text):
        if step.start() != end:
            return None
        end = step.end()
        if steps == [] and text.startswith("."):
            return None
        steps.append(step["key"] or int(step["position"]))
    return tuple(steps) if steps and end == len(text) and isinstance(steps[0], str) else None


def pattern_of(path: str) -> str:
    """Return the path under which ``Form.fields`` knows it: ``lines[].owner``."""
    return _POSITION.sub("[]", path)


def position_after(name: str, start: str) -> int | None:
    """Return n of a name that goes on after ``start`` with ``[n].``, else ``None``."""
    if not name.startswith(f"{start}["):
        return None
    number, bracket, rest = name[len(start) + 1 :].partition("]")
    is_position = bracket and rest.startswith(".") and number.isdecimal() and number.isascii()
    return int(number) if is_position and len(number) < 7 else None


def text_of(steps: Sequence[str | int]) -> str:
    """Join keys and positions to a path, the inverse of ``parse_path``."""
    text = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return text.removeprefix(".")
