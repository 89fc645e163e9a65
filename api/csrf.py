"""The token by which a change in a browser's session proves that a page of ours sent it.

It is derived from the session's secret, so nothing is stored, and a page of another origin, which
can make the browser send the cookie, can neither read the cookie nor this token.
"""

from __future__ import annotations

import hmac
from hashlib import sha256

HEADER = "X-CSRF-Token"
SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


def csrf_token(session: str) -> str:
    """The token of the session with this secret."""
    return hmac.new(session.encode(), b"csrf", sha256).hexdigest()


def is_csrf_token(given: str | None, session: str) -> bool:
    """Whether ``given`` is the session's token; compared in constant time."""
    return given is not None and hmac.compare_digest(
        given.encode("utf-8", "replace"), csrf_token(session).encode()
    )
