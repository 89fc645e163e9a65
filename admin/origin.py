"""Whether a request was sent by a page of ours, and whether an address leads to one."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import request


def is_from_here() -> bool:
    """Whether the browser says so: by ``Sec-Fetch-Site``, else by ``Origin``, else by ``Referer``.

    Nobody else can set these in somebody's browser; who tells nothing is not believed.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    told = request.headers.get("Origin") or request.headers.get("Referer")
    return told is not None and _host(told) == request.host


def is_from_elsewhere() -> bool:
    """Whether the browser says that another site sent it; one that tells nothing is believed."""
    site = request.headers.get("Sec-Fetch-Site", "same-origin")
    origin = request.headers.get("Origin")
    return site not in ("same-origin", "none") or (
        origin is not None and _host(origin) != request.host
    )


def local_path(address: str | None, otherwise: str = "/") -> str:
    """``address`` as a path of this site, with its query; ``otherwise`` if it leads elsewhere."""
    try:
        parts = urlsplit(address or "")
    except ValueError:
        return otherwise
    if parts.netloc not in ("", request.host) or not parts.path.startswith("/"):
        return otherwise
    path = parts.path + (f"?{parts.query}" if parts.query else "")
    return otherwise if path.startswith("//") or "\\" in path else path


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:
        return ""
