"""Fields that several resources use."""

from __future__ import annotations

from typing import Any

from marshmallow import fields

from api.limits import Size, fault
from engine.clock import micros, moment


class Name(fields.String):
    """A short text: a name, a key, a reason. 1 to 200 characters unless told otherwise."""

    def __init__(self, *, longest: int = 200, **options: Any) -> None:
        super().__init__(validate=Size(min=1, max=longest), **options)


class Moment(fields.AwareDateTime):
    """A moment: microseconds since the epoch inside, RFC 3339 in UTC outside."""

    def _serialize(self, value: Any, attr: str | None, obj: Any, **_options: Any) -> str | None:
        return None if value is None else rfc3339(value)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **options: Any) -> Any:
        given = super()._deserialize(value, attr, data, **options)
        try:
            return micros(given)
        except OverflowError:
            raise fault("not_a_date_time") from None


class Json(fields.Field[Any]):
    """Any JSON value, as it is."""


def rfc3339(at: int) -> str:
    """Microseconds since the epoch as a text such as ``2026-03-02T01:00:00.000001Z``."""
    return moment(at).isoformat(timespec="microseconds").replace("+00:00", "Z")
