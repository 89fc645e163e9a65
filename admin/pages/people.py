"""Who works here, in which groups."""

from __future__ import annotations

from flask import Blueprint

from admin.context import ask
from admin.page import show
from admin.roster import group_names
from engine.queries import People


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/people", view_func=people)


def people() -> tuple[str, int]:
    """All active people by account name, with the names of their groups."""
    return show("people.html", people=ask(People()), groups=group_names())
