"""What somebody typed into a form that could not be taken: kept until they send it again.

It lies in hidden inputs of the answer and nowhere else. Only what a page of ours has sent is kept,
and only for an address of ours: no other site can put words into somebody's mouth.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import current_app, request
from werkzeug.exceptions import HTTPException
from werkzeug.routing import RequestRedirect

from admin.context import CSRF
from admin.origin import is_from_here

_ADDRESS, _FILES, _FIELD = "kept_address", "kept_files", "kept."
_NEVER = frozenset({"admin.nowhere", "admin.enter", "admin.leave", "admin.static",
                    "admin.set_password", "admin.change_password"})  # fmt: skip
"""Forms in which nothing is typed that is worth keeping, or nothing that may be shown."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A form as it was sent.

    ``address`` is a path of ours with its query; ``page`` and ``given`` are the view it leads to.
    ``has_files``: files were chosen, which cannot be kept.
    """

    address: str
    page: str
    given: Mapping[str, Any]
    fields: tuple[tuple[str, str], ...]
    has_files: bool

    @property
    def carried(self) -> list[tuple[str, str]]:
        """Hidden inputs with which the sign-in form hands it on."""
        files = [(_FILES, "1")] if self.has_files else []
        named = [(f"{_FIELD}{name}", value) for name, value in self.fields]
        return [(_ADDRESS, self.address), *files, *named]


def kept_now() -> Kept | None:
    """The form of this request, which was refused; none if it did not come from a page of ours."""
    fields = [(name, value) for name, values in request.form.lists() for value in values]
    has_files = any(upload.filename for upload in request.files.values())
    return _kept(request.full_path.rstrip("?"), fields, has_files)


def kept_before() -> Kept | None:
    """The form that the sign-in form of this request hands on."""
    fields = [
        (name.removeprefix(_FIELD), value)
        for name, values in request.form.lists()
        for value in values
        if name.startswith(_FIELD)
    ]
    return _kept(request.form.get(_ADDRESS, ""), fields, _FILES in request.form)


def _kept(address: str, fields: list[tuple[str, str]], has_files: bool) -> Kept | None:
    found = _view(address) if request.method == "POST" and is_from_here() else None
    if found is None:
        return None
    page, given = found
    told = [(name, value) for name, value in fields if name != CSRF and "password" not in name]
    return Kept(address=address, page=page, given=given, fields=tuple(told), has_files=has_files)


def _view(address: str) -> tuple[str, Mapping[str, Any]] | None:
    """The view of ours that takes forms at a path, and what the path says."""
    path, _, query = address.partition("?")
    if not path.startswith("/") or path.startswith("//") or "\\" in path:
        return None
    adapter = current_app.url_map.bind(request.host)
    try:
        page, given = adapter.match(path, method="POST", query_args=query)
    except (HTTPException, RequestRedirect):
        return None
    return (page, given) if page.startswith("admin.") and page not in _NEVER else None
