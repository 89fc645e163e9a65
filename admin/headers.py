"""What every page tells the browser beside its text."""

from __future__ import annotations

from flask import Response, g, request

from admin.context import words

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing inline, nothing from elsewhere, nobody frames us."""
WITH_DRAWINGS = f"{POLICY}; style-src-attr 'unsafe-inline'; font-src 'self'"
"""For pages with a drawing on them: bpmn-js places what it shows by ``style`` attributes."""
WITH_FORMULAS = f"{WITH_DRAWINGS}; style-src-elem 'self' 'unsafe-inline'"
"""For the editor of forms alone: the fields for expressions bring their own ``<style>``."""
_YEAR = 365 * 24 * 60 * 60


def allow_drawings() -> None:
    """The page of this request may show a drawing."""
    g.policy = WITH_DRAWINGS


def protect(response: Response) -> Response:
    """Set the policy; pages are kept by nobody, files for a year since their address changes."""
    response.headers["X-Content-Type-Options"] = "nosniff"
    if request.endpoint == "admin.static":
        response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
        return response
    response.headers.setdefault("Content-Security-Policy", g.get("policy", POLICY))
    response.headers["Referrer-Policy"] = "same-origin"
    response.headers["Cache-Control"] = "no-store"
    response.headers["Content-Language"] = words().tag
    response.vary.update(("Cookie", "Accept-Language"))
    return response
