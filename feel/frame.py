"""The state of one running evaluation."""

from collections.abc import Callable, Mapping

from feel.errors import FeelLimit
from feel.limits import Limits
from feel.result import Result, Warning_
from feel.values.moment import DateTime

MOST_WARNINGS = 100
NULL: object = None


class Frame:
    """Counts steps and depth, holds the variables and collects the warnings.

    Functions get the frame as their first argument; ``position`` is then that of the call.
    """

    __slots__ = (
        "_found",
        "context",
        "depth",
        "limits",
        "locals",
        "now",
        "position",
        "size",
        "steps",
    )

    def __init__(
        self,
        context: Mapping[str, object],
        limits: Limits,
        now: DateTime | None,
        slots: int,
        steps: int,
    ) -> None:
        self.context = context
        self.limits = limits
        self.now = now
        self.locals: list[object] = [None] * slots
        self.steps = limits.steps - steps
        self.depth = limits.depth
        self.size = limits.size
        self.position = 0
        self._found: list[Warning_] | None = None
        if self.steps < 0:
            raise FeelLimit(limit="steps")

    def warn(self, code: str, detail: str = "", position: int | None = None) -> None:
        """Record a fault; the first 100 are kept.

        Args:
            code: stable word for the fault.
            detail: names and kinds concerned; never a value.
            position: where; without it, where the running function was called.
        """
        if self._found is None:
            self._found = []
        if len(self._found) < MOST_WARNINGS:
            place = self.position if position is None else position
            self._found.append(Warning_(code, place, detail))

    def null(self, code: str, detail: str = "", position: int | None = None) -> object:
        """Record a fault and return null, the value of what failed."""
        self.warn(code, detail, position)
        return NULL

    def quietly(self, run: Callable[["Frame"], object]) -> object:
        """Return what ``run`` gives, without keeping its warnings."""
        found = self._found
        self._found = found[:] if found else None
        value = run(self)
        self._found = found
        return value

    def spend(self, steps: int) -> None:
        """Count ``steps`` more; FeelLimit when none are left."""
        self.steps -= steps
        if self.steps < 0:
            raise FeelLimit(limit="steps")

    def hold(self, size: int) -> None:
        """Count the making of a value with ``size`` items; FeelLimit where it is too large."""
        if size > self.size:
            raise FeelLimit(limit="size")
        self.spend(size)

    def hold_text(self, size: int) -> None:
        """Count the making of a string of ``size`` characters; FeelLimit where it is too long."""
        if size > self.size:
            raise FeelLimit(limit="size")
        self.spend(size >> 4)

    def enter(self, depth: int) -> None:
        """Go ``depth`` Python frames deeper; FeelLimit where that is too deep."""
        self.depth -= depth
        if self.depth < 0:
            raise FeelLimit(limit="depth")

    def leave(self, depth: int) -> None:
        """Come back from ``depth`` Python frames."""
        self.depth += depth

    def result(self, value: object) -> Result:
        """Return the answer, once its parts are counted."""
        if type(value) in (list, dict):
            self.measure(value)
        return Result(value, tuple(self._found) if self._found else ())

    def measure(self, value: object) -> None:
        """Raise FeelLimit where all parts of ``value`` together are too many or too deep."""
        left, level, layer = self.size, 0, [value]
        while layer:
            level += 1
            inner: list[object] = []
            for item in layer:
                parts = _parts(item)
                left -= len(parts)
                if left < 0 or level > self.limits.depth:
                    raise FeelLimit(limit="size" if left < 0 else "depth")
                inner.extend(parts)
            layer = inner


def _parts(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return list(value.values()) if isinstance(value, dict) else []
