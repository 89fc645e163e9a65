"""Lists come in pages: ``items`` and, unless it was the last page, ``next``."""

from __future__ import annotations

from marshmallow import fields, validate

from api.fields import Number
from api.limits import fault
from api.schema import Body

MOST = 100
_PLACE = r"[0-9]{1,16}\.[0-9]{1,16}\.[0-9]{1,9}"


class _Place(validate.Regexp):
    """A place in a list as the page before gave it."""

    def __call__(self, value: str | bytes) -> str | bytes:
        """Check ``value``.

        Raises:
            ValidationError: ``unfit``.
        """
        if not isinstance(value, str) or self.regex.fullmatch(value) is None:
            raise fault("unfit")
        return value


class PageIn(Body):
    """Which page: behind ``after``, the ``next`` of the page before."""

    after = fields.String(validate=_Place(_PLACE))
    limit = Number(least=1, most=MOST, load_default=50, strict=False)


class LinesIn(Body):
    """Which lines of a log: those behind number ``after``."""

    after = Number(load_default=0, strict=False)
    limit = Number(least=1, most=MOST, load_default=MOST, strict=False)
