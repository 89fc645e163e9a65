"""What was published, when, by whom and why."""

from __future__ import annotations

from flask import Blueprint, request

from admin.context import ask
from admin.page import show
from engine.queries import ReadStream
from engine.store.streams import RELEASES

PAGE = 50


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/releases", view_func=releases)


def releases() -> tuple[str, int]:
    """The publications, oldest first, a page at a time."""
    after = request.args.get("after", 0, type=int)
    page = ask(ReadStream(stream=RELEASES, after=max(0, after), limit=PAGE))
    return show("releases.html", page=page, after=after, may_read_log=True)
