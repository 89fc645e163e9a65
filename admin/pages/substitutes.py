"""Naming a substitute, for oneself or, who administers people, for anybody."""

from __future__ import annotations

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response

from admin.context import actor, run, run_anyhow
from admin.pages.account import draw_account
from admin.pages.person import draw_person
from admin.substitutes import typed_substitute
from engine.commands import EndSubstitution

_PERSON = "/people/<int(max=2147483647):number>/substitutes"
_OWN = "/account/substitutes"
_ONE = "<int(max=2147483647):substitution>/end"


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    for path, view in (
        (_OWN, name_own),
        (f"{_OWN}/{_ONE}", end_own),
        (_PERSON, name_theirs),
        (f"{_PERSON}/{_ONE}", end_theirs),
    ):
        blueprint.add_url_rule(path, view_func=view, methods=["POST"])
    blueprint.add_url_rule(_OWN, "account_again")
    blueprint.add_url_rule(_PERSON, "person_again")


def name_own() -> Response | tuple[str, int]:
    """The reader's own."""
    given, command = typed_substitute(actor().id)
    if command is None:
        return draw_account(given=given, status=422)
    run(command)
    return redirect(url_for("admin.account", said="substitute_named"), 303)


def end_own(substitution: int) -> Response:
    """One of the reader's own counts no longer."""
    run_anyhow(EndSubstitution(substitution=substitution))
    return redirect(url_for("admin.account", said="substitute_ended"), 303)


def name_theirs(number: int) -> Response | tuple[str, int]:
    """One of the person with a number.

    Raises:
        Forbidden: the reader does not administer people.
    """
    given, command = typed_substitute(number)
    if command is None:
        return draw_person(number, given=given, status=422)
    run(command)
    return redirect(url_for("admin.person", number=number, said="substitute_named"), 303)


def end_theirs(number: int, substitution: int) -> Response:
    """One of the person counts no longer."""
    run_anyhow(EndSubstitution(substitution=substitution))
    return redirect(url_for("admin.person", number=number, said="substitute_ended"), 303)
