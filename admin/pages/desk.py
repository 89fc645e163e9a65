"""The desk: lists of work with the chosen task beside them, and the way to a number."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, words
from admin.desk_list import desk_list
from admin.first_page import first_page
from admin.headers import allow_drawings
from admin.page import show
from admin.pages.task import task
from admin.views import VIEWS


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/", view_func=home)
    blueprint.add_url_rule("/inbox/<view>", view_func=inbox)
    blueprint.add_url_rule("/seek", view_func=seek)


def home() -> Response:
    """Everybody begins where their work is."""
    return redirect(first_page(actor(), words()).address)


def inbox(view: str) -> tuple[str, int]:
    """One view of the tasks, with the task that ``?task=`` names beside it."""
    if view not in VIEWS:
        abort(404)
    chosen = request.args.get("task", type=UUID)
    allow_drawings()  # a task that opens beside the list may show its own
    return show("inbox.html", **desk_list(view)) if chosen is None else task(chosen)


def seek() -> Response:
    """Go to the complaint with the number that was typed."""
    number = request.args.get("number", "").strip().upper()
    if not number:
        return home()
    return redirect(url_for("admin.complaint", number=number))
