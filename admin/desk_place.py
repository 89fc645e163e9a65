"""Where on the desk a task is open: links and forms carry the place, so that they come back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import request, url_for

from admin.views import VIEWS

_KEPT = ("q", "sort", "after")


def place_now() -> dict[str, Any]:
    """The view of this request and its search, order and page; empty away from the desk."""
    view = (request.view_args or {}).get("view") or request.args.get("view", "")
    if view not in VIEWS:
        return {}
    asked = {name: request.args.get(name, "").strip() for name in _KEPT}
    return {"view": view, **{name: text for name, text in asked.items() if text}}


def task_address(uid: UUID, said: str | None = None) -> str:
    """A task beside the list it was opened from, else on its own page."""
    place = place_now()
    if not place:
        return url_for("admin.task", uid=uid, said=said)
    return url_for("admin.inbox", task=uid, said=said, **place)


def list_address(said: str | None = None) -> str:
    """The list alone; that of the reader's own tasks for who comes from elsewhere."""
    return url_for("admin.inbox", said=said, **(place_now() or {"view": "mine"}))
