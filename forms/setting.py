"""A property of a component that may be FEEL, a template with FEEL inside, or just a value."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from feel import Date, DateTime, Expression, FeelLimit, Time, UnaryTests, Zone
from forms.file import File
from forms.numbers import plain
from forms.template import Template


@dataclass(slots=True)
class Scope:
    """What expressions and checks see at one place of a form.

    ``names`` holds values of FEEL. ``now`` is aware, in the zone of the desk, or ``None`` where
    nobody may ask for it. ``files`` are facts of attachments by reference, ``None`` if the caller
    knows none; ``is_open_case`` likewise says whether a text is the number of an open case.
    """

    now: datetime | None
    names: Mapping[str, object] = field(default_factory=dict)
    files: Mapping[str, File] | None = None
    is_open_case: Callable[[str], bool] | None = None
    feel_now: DateTime | None = None

    def at(self, names: Mapping[str, object]) -> "Scope":
        """Return the scope of another place at the same moment."""
        return Scope(self.now, names, self.files, self.is_open_case, self.feel_now)

    def ask(self, expression: Expression, names: Mapping[str, object] | None = None) -> object:
        """Evaluate here, or among other ``names``; a fault or a limit met is null."""
        seen = self.names if names is None else names
        try:
            return expression.evaluate(seen, now=self._moment(expression)).value
        except FeelLimit:
            return None

    def holds(self, tests: UnaryTests) -> bool:
        """Say whether ``tests`` hold for null, as form-js has it: what is null holds too."""
        try:
            return tests.evaluate(None, self.names, now=self._moment(tests)).value is True
        except FeelLimit:
            return False

    def dig(self, keys: Sequence[str]) -> object:
        """Return the value that ``keys`` lead to, null where they lead nowhere."""
        found: object = self.names
        for key in keys:
            found = found.get(key) if isinstance(found, Mapping) else None
        return found

    def _moment(self, asked: Expression | UnaryTests) -> DateTime | None:
        if self.feel_now is None and self.now is not None and asked.calls_clock:
            self.feel_now = _as_feel(self.now)
        return self.feel_now


def _as_feel(now: datetime) -> DateTime:
    offset = now.utcoffset()
    zone = None if offset is None else Zone(int(offset.total_seconds()))
    seconds = now.hour * 3600 + now.minute * 60 + now.second
    nanos = seconds * 1_000_000_000 + now.microsecond * 1_000
    return DateTime(Date(now.year, now.month, now.day), Time(nanos, zone))


def shown(value: object) -> str:
    """Return a value of FEEL as a person reads it; null is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, list):
        return ", ".join(shown(item) for item in value)
    return str(value)


@dataclass(frozen=True, slots=True)
class Setting:
    """One property: exactly one of the three parts counts."""

    fixed: object = None
    expression: Expression | None = None
    template: Template | None = None
    show: Callable[[object], str] = shown

    @property
    def is_fixed(self) -> bool:
        """Whether the value never depends on data."""
        return self.expression is None and self.template is None

    def value(self, scope: Scope) -> object:
        """Return the value at ``scope``, as a value of FEEL."""
        if self.expression is not None:
            return scope.ask(self.expression)
        if self.template is not None:
            return self.template.render(scope.ask, scope.names, self.show)
        return self.fixed

    def text(self, scope: Scope) -> str:
        """Return the value as text to show; null is empty."""
        return shown(self.value(scope))


ABSENT = Setting()
"""A property that is not there."""

EDITABLE = Setting(fixed=False)
"""``readonly`` where nothing is said."""
