"""The types a typeRef may name: does a value conform, and what may be made of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import Protocol

from feel import (
    Date,
    DateTime,
    DayTimeDuration,
    Function,
    Range,
    Time,
    UnaryTests,
    YearMonthDuration,
    Zone,
    compile_expression,
)
from feel.frame import Frame


class ItemType(Protocol):
    """A type of FEEL values. Null conforms to every type."""

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value``, not null, belongs to the type; ``frame`` counts the work."""


@dataclass(frozen=True, slots=True)
class Simple:
    """A built-in type by its FEEL name."""

    name: str
    is_member: Callable[[object], bool] = field(compare=False, repr=False)

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value`` belongs to the type."""
        return self.is_member(value)


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list whose items conform to one type."""

    item: ItemType

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value`` is a list of conforming items."""
        return isinstance(value, list) and all(fits(item, self.item, frame) for item in value)


@dataclass(frozen=True, slots=True)
class ContextOf:
    """A context with at least these entries."""

    parts: Mapping[str, ItemType]

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value`` has every entry, each null or conforming."""
        return isinstance(value, Mapping) and all(
            name in value and fits(value[name], part, frame) for name, part in self.parts.items()
        )


@dataclass(frozen=True, slots=True)
class FunctionOf:
    """A function with this many parameters, which may have names."""

    parameters: tuple[ItemType, ...]
    result: ItemType
    names: tuple[str, ...] = ()

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value`` is a function of that arity."""
        return isinstance(value, Function) and len(value.parameters) == len(self.parameters)


@dataclass(frozen=True, slots=True)
class Allowed:
    """A type narrowed by allowed values; ``text`` is how the file says them."""

    inner: ItemType
    text: str
    tests: UnaryTests = field(compare=False, repr=False)

    def conforms(self, value: object, frame: Frame) -> bool:
        """Say whether ``value`` belongs to the inner type and passes the tests."""
        if not self.inner.conforms(value, frame):
            return False
        return self.tests.evaluate(value, {}, within=frame).value is True


def _is_number(value: object) -> bool:
    return isinstance(value, int | Decimal) and not isinstance(value, bool)


def _is(*classes: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, classes)


ANY = Simple("Any", lambda _: True)
NUMBER = Simple("number", _is_number)
INTEGER = Simple("integer", lambda v: _is_number(v) and v == int(v))  # type: ignore[call-overload]  # _is_number has looked
STRING = Simple("string", _is(str))
BOOLEAN = Simple("boolean", _is(bool))
DATE = Simple("date", _is(Date))
TIME = Simple("time", _is(Time))
DATE_TIME = Simple("date and time", _is(DateTime))
DAYS = Simple("days and time duration", _is(DayTimeDuration))
MONTHS = Simple("years and months duration", _is(YearMonthDuration))

BUILT_IN: Mapping[str, ItemType] = {
    "Any": ANY,
    "any": ANY,
    "Null": Simple("Null", lambda _: False),
    "boolean": BOOLEAN,
    "context": Simple("context", _is(Mapping)),
    "date": DATE,
    "date and time": DATE_TIME,
    "dateTime": DATE_TIME,
    "dayTimeDuration": DAYS,
    "days and time duration": DAYS,
    "double": NUMBER,
    "function": Simple("function", _is(Function)),
    "integer": INTEGER,
    "list": Simple("list", _is(list)),
    "long": INTEGER,
    "number": NUMBER,
    "range": Simple("range", _is(Range)),
    "string": STRING,
    "time": TIME,
    "yearMonthDuration": MONTHS,
    "years and months duration": MONTHS,
}

# A caller that speaks JSON has no dates; a table's typed input makes them from text.
_FROM_TEXT = {
    name: compile_expression(f"{name}(v)") for name in ("date", "time", "date and time", "duration")
}
_BUILDERS: Mapping[str, str] = {
    DATE.name: "date",
    TIME.name: "time",
    DATE_TIME.name: "date and time",
    DAYS.name: "duration",
    MONTHS.name: "duration",
}
_UTC = Zone(0)
CHECK_FRAMES = 2
"""Python frames between a function of a declared type and the one it was made of."""


def fits(value: object, wanted: ItemType, frame: Frame) -> bool:
    """Say whether ``value`` is null or conforms."""
    return value is None or wanted.conforms(value, frame)


def coerce(value: object, wanted: ItemType, frame: Frame) -> tuple[object, bool]:
    """Convert ``value`` implicitly to ``wanted``; ``frame`` counts the work.

    Returns:
        The value and True; or None and False where it does not conform even so. A function
        taken as a type that says what comes out gives null for a result of another type.

    Source:
        DMN 1.5, 10.3.2.9.4 "Type conversions": from and to a singleton list, from a date to a
        date and time at midnight UTC, else null.
    """
    if value is None or wanted is ANY:
        return value, True
    if wanted.conforms(value, frame):
        return _checked(value, bare(wanted)), True
    candidate: object = None
    if isinstance(value, list):
        candidate = value[0] if len(value) == 1 else None
    elif is_list(wanted):
        candidate = [value]
    elif isinstance(value, Date) and bare(wanted) is DATE_TIME:
        candidate = DateTime(value, Time(0, _UTC))
    if candidate is None or not wanted.conforms(candidate, frame):
        return None, False
    return _checked(candidate, bare(wanted)), True


@dataclass(frozen=True, slots=True)
class _Checked:
    """Calls a function and converts what it gives to the type of its results."""

    inner: Callable[[Frame, list[object]], object]
    wanted: ItemType
    name: str

    def __call__(self, frame: Frame, values: list[object]) -> object:
        frame.enter(CHECK_FRAMES)
        answer, is_good = coerce(self.inner(frame, values), self.wanted, frame)
        frame.leave(CHECK_FRAMES)
        return answer if is_good else frame.null("type_mismatch", self.name)


def _checked(value: object, wanted: ItemType) -> object:
    """Return a function as one whose results are converted; any other value as it is."""
    if not isinstance(value, Function) or not isinstance(wanted, FunctionOf):
        return value
    known = value.invoke.wanted if isinstance(value.invoke, _Checked) else ANY
    if known == wanted.result:
        return value
    return replace(value, invoke=_Checked(value.invoke, wanted.result, value.name))


def from_text(value: str, wanted: ItemType) -> object:
    """Read a date, time or duration of type ``wanted`` from text; None where it is none."""
    builder = builder_of(wanted)
    if builder is None:
        return None
    found = _FROM_TEXT[builder].evaluate({"v": value}).value
    kind = bare(wanted)
    return found if isinstance(kind, Simple) and kind.is_member(found) else None


def builder_of(wanted: ItemType) -> str | None:
    """Return the FEEL function that reads values of a temporal type; None for other types."""
    kind = bare(wanted)
    return _BUILDERS.get(kind.name) if isinstance(kind, Simple) else None


def read_text(value: object, wanted: ItemType) -> object:
    """Return the date, time or duration that a text means, if ``wanted`` is one; else ``value``."""
    if not isinstance(value, str) or builder_of(wanted) is None:
        return value
    found = from_text(value, wanted)
    return value if found is None else found


def bare(wanted: ItemType) -> ItemType:
    """Return the type without its allowed values."""
    while isinstance(wanted, Allowed):
        wanted = wanted.inner
    return wanted


def is_list(wanted: ItemType) -> bool:
    """Say whether the type is a list."""
    inner = bare(wanted)
    return isinstance(inner, ListOf) or inner is BUILT_IN["list"]


def allowed_texts(wanted: ItemType) -> Iterator[str]:
    """Yield the allowed values of the type, outermost first, as the file says them."""
    while isinstance(wanted, Allowed):
        yield wanted.text
        wanted = wanted.inner
