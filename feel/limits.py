"""How far an evaluation may go, in counts that are the same on every machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """The bounds of one evaluation; meeting one raises ``FeelLimit``.

    Args:
        steps: nodes evaluated, items visited and (by the dozen) characters copied.
        depth: Python frames that nested expressions and function calls may occupy.
        size: items of a list or context, or characters of a string, that a value may have;
            for the answer: of all its parts together.
    """

    steps: int = 1_000_000
    depth: int = 600
    size: int = 100_000


DEFAULT_LIMITS = Limits()
