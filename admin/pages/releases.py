"""What was published, when, by whom and why."""

from __future__ import annotations

from flask import Blueprint, request

from admin.context import ask
from admin.page import show
from engine.queries import ReadStreamBack
from engine.store.streams import RELEASES

PAGE = 50


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/releases", view_func=releases)


def releases() -> tuple[str, int]:
    """The publications, newest first, a page at a time."""
    before = request.args.get("before", type=int)
    page = ask(ReadStreamBack(stream=RELEASES, before=before, limit=PAGE))
    return show("releases.html", page=page, before=before, may_read_log=True)
