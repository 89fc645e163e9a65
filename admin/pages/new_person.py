"""Somebody gets an account."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import run, run_anyhow
from admin.group_choice import group_choice
from admin.page import may, show
from admin.pages.person import draw_person
from admin.passwords import FIELD, chosen_password, fitting
from admin.typed import Typed, typed
from engine.commands import AddPerson, SetGroups, SetPassword
from engine.commands.add_person import ACCOUNT_NAME
from engine.errors import Conflict, Forbidden


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/people/new", view_func=new_person)
    blueprint.add_url_rule("/people/new", view_func=add_person, methods=["POST"])


def new_person() -> tuple[str, int]:
    """The empty form.

    Raises:
        Forbidden: the reader may not add people, and is told before typing anything.
    """
    if not may(AddPerson.needs or ""):
        raise Forbidden(needs=AddPerson.needs)
    return _page(Typed())


def add_person() -> Response | tuple[str, int]:
    """Check everything first: what is wrong is told at its field, and nothing has happened yet."""
    password, is_made_up = chosen_password()
    given = fitting(_given(), FIELD, password)
    if given.problems:
        return _page(given, 422)
    try:
        person = run(
            AddPerson(slug=given["slug"], name_zh=given["name_zh"], name_en=given["name_en"])
        )
    except Conflict:
        return _page(given.but("slug", "taken"), 422)
    run_anyhow(SetGroups(person=person.id, groups=request.form.getlist("groups")))
    run_anyhow(SetPassword(person=person.id, password=password))
    if is_made_up:
        return draw_person(person.id, secret=password)
    return redirect(url_for("admin.person", number=person.id, said="person_added"), 303)


def _given() -> Typed:
    given = typed("slug", "name_zh", "name_en").demanding("slug", "name_zh", "name_en")
    if ACCOUNT_NAME.fullmatch(given["slug"]) is None:
        given = given.but("slug", "account_name")
    return given


def _page(given: Typed, status: int = 200) -> tuple[str, int]:
    chosen = group_choice(request.form.getlist("groups"))
    return show("new_person.html", status, typed=given, choice=chosen)
