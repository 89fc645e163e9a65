"""Lists come in pages: ``items`` and, unless it was the last page, ``next``."""

from __future__ import annotations

import re

from marshmallow import fields

from api.fields import Number
from api.limits import fault
from api.schema import Body

MOST = 100
_PLACE = re.compile(r"[0-9]{1,16}\.[0-9]{1,16}\.[0-9]{1,9}")


def place(text: str) -> None:
    """Check a place in a list as the page before gave it.

    Raises:
        ValidationError: ``unfit``.
    """
    if _PLACE.fullmatch(text) is None:
        raise fault("unfit")


class PageIn(Body):
    """Which page: behind ``after``, the ``next`` of the page before."""

    after = fields.String(validate=place)
    limit = Number(least=1, most=MOST, load_default=50, strict=False)


class LinesIn(Body):
    """Which lines of a log: those behind number ``after``."""

    after = Number(load_default=0, strict=False)
    limit = Number(least=1, most=MOST, load_default=MOST, strict=False)
