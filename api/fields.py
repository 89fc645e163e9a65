"""Fields that several resources use."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

from marshmallow import fields

from api.limits import Between, Size, fault
from engine.clock import micros, moment
from feel import NotLoggable, from_log, to_log

MOST_NUMBER = 2**31 - 1
_REFERENCE = re.compile(r"-?[0-9]{1,15}:[0-9]{1,9}:[0-9]{1,9}:[^\x00-\x1f]{1,300}")


class Name(fields.String):
    """A short text: a name, a key, a reason. 1 to 200 characters unless told otherwise."""

    def __init__(self, *, longest: int = 200, **options: Any) -> None:
        super().__init__(validate=Size(min=1, max=longest), **options)


class Reference(fields.String):
    """The text of a reference to a sealed value: stream, line, number and path."""

    def __init__(self, **options: Any) -> None:
        super().__init__(validate=_is_reference, **options)


class Number(fields.Integer):
    """The number of a row or of a line: 0 to 2^31-1."""

    def __init__(self, *, least: int = 0, most: int = MOST_NUMBER, **options: Any) -> None:
        options.setdefault("strict", True)
        super().__init__(validate=Between(min=least, max=most), **options)


class Moment(fields.AwareDateTime):
    """A moment: microseconds since the epoch inside, RFC 3339 in UTC outside."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **_options: Any) -> str | None:
        return None if value is None else rfc3339(value)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Any:
        given: datetime = super()._deserialize(value, attr, data, **options)
        try:
            return micros(given)
        except OverflowError:
            raise fault("not_a_date_time") from None


class Json(fields.Field[Any]):
    """Any JSON value, as it is."""


class Answers(fields.Dict):
    """Raw answers to a form, by field; the form checks them."""


class TypedAnswers(fields.Dict):
    """Raw answers that are kept as they were typed: fractions become texts of decimals."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Any:
        given = super()._deserialize(value, attr, data, **options)  # type: ignore[no-untyped-call]  # the library leaves it so
        return _replaced(given, lambda number: format(Decimal(repr(number)), "f"))


class Logged(fields.Field[Any]):
    """A value as the log holds it; a fraction becomes ``{"$t": "decimal", "v": …}``.

    Tagged values must be what their tag says; references to sealed values cannot be given.
    """

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Any:
        logged = _replaced(value, lambda number: to_log(Decimal(repr(number))))
        try:
            from_log(logged)
        except NotLoggable:
            raise fault("unfit") from None
        return logged


class LoggedValues(fields.Dict):
    """Values by name, each as the log holds it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(keys=Name(), values=Logged(allow_none=True), **options)


def _is_reference(text: str) -> None:
    if _REFERENCE.fullmatch(text) is None:
        raise fault("unfit")


def rfc3339(at: int) -> str:
    """Microseconds since the epoch as a text such as ``2026-03-02T01:00:00.000001Z``."""
    return moment(at).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _replaced(value: Any, change: Any) -> Any:
    if isinstance(value, float):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _replaced(item, change) for name, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, change) for item in value]
    return value
