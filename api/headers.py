"""The two headers that every command may carry."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from flask import request

from api.refusals import BadHeader

if TYPE_CHECKING:
    from werkzeug.wrappers import Response

_KEY = re.compile(r'"?([\x21\x23-\x7e]{1,200})"?')
_ETAG = re.compile(r'"([0-9]{1,9})"')


def idempotency_key() -> str | None:
    """The request's ``Idempotency-Key``: 1 to 200 printable characters, in quotes or not.

    Raises:
        BadHeader: it has another form.
    """
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return None
    found = _KEY.fullmatch(given)
    if found is None:
        raise BadHeader(header="Idempotency-Key")
    return found[1]


def expected_version() -> int | None:
    """The version in ``If-Match``, one strong ETag of ours; ``None`` for none and for ``*``.

    Raises:
        BadHeader: a weak ETag, several, or none of ours.
    """
    given = request.headers.get("If-Match")
    if given is None or given == "*":
        return None
    found = _ETAG.fullmatch(given)
    if found is None:
        raise BadHeader(header="If-Match")
    return int(found[1])


def tag(response: Response, version: int) -> Response:
    """Give ``response`` the ETag of ``version``; a 304 where the caller has it already."""
    response.set_etag(str(version))
    return response.make_conditional(request)
