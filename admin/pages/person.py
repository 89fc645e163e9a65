"""One person as their administrator sees them: names, groups, password, access."""

from __future__ import annotations

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, ask, run_anyhow
from admin.group_choice import group_choice
from admin.page import show
from admin.passwords import FIELD, chosen_password, fitting
from admin.substitutes import substitute_sheet
from admin.typed import Typed, typed
from engine.commands import RenamePerson, SetActive, SetGroups, SetPassword, UnlinkIdentity
from engine.errors import Conflict, OwnAccess
from engine.queries import FindAccount, LinkedIssuers

_PLACE = "/people/<int(max=2147483647):number>"


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule(_PLACE, view_func=person)
    for part, view in (
        ("names", rename),
        ("groups", set_groups),
        ("password", set_password),
        ("access", set_access),
        ("unlinking", unlink),
    ):
        blueprint.add_url_rule(f"{_PLACE}/{part}", view_func=view, methods=["POST"])
        blueprint.add_url_rule(f"{_PLACE}/{part}", "person_again", person_again)


def person(number: int) -> tuple[str, int]:
    """The page of a person."""
    return draw_person(number)


def person_again(number: int) -> Response:
    """The page of the person, for who loads the address of one of its forms."""
    return redirect(url_for("admin.person", number=number))


def rename(number: int) -> Response | tuple[str, int]:
    """Other names."""
    given = typed("name_zh", "name_en").demanding("name_zh", "name_en")
    if given.problems:
        return draw_person(number, given=given, status=422)
    run_anyhow(RenamePerson(person=number, name_zh=given["name_zh"], name_en=given["name_en"]))
    return _back(number, "saved")


def set_groups(number: int) -> Response | tuple[str, int]:
    """Exactly the groups that are ticked."""
    chosen = request.form.getlist("groups")
    try:
        run_anyhow(SetGroups(person=number, groups=chosen))
    except OwnAccess as refusal:
        return draw_person(number, chosen=chosen, refusal=refusal, status=409)
    return _back(number, "saved")


def set_password(number: int) -> Response | tuple[str, int]:
    """A password that was typed, or one that is made up and shown this once."""
    password, is_made_up = chosen_password()
    given = fitting(Typed(), FIELD, password)
    if given.problems:
        return draw_person(number, given=given, status=422)
    run_anyhow(SetPassword(person=number, password=password))
    if is_made_up:
        return draw_person(number, secret=password)
    return _back(number, "password_set")


def set_access(number: int) -> Response | tuple[str, int]:
    """Shut the account, or open it again."""
    opens = request.form.get("access") == "open"
    try:
        run_anyhow(SetActive(person=number, is_active=opens))
    except OwnAccess as refusal:
        return draw_person(number, refusal=refusal, status=409)
    return _back(number, "account_opened" if opens else "account_shut")


def unlink(number: int) -> Response:
    """No provider signs the person in any more."""
    run_anyhow(UnlinkIdentity(person=number))
    return _back(number, "unlinked")


def draw_person(
    number: int,
    *,
    given: Typed | None = None,
    chosen: list[str] | None = None,
    refusal: Conflict | None = None,
    secret: str = "",
    status: int = 200,
) -> tuple[str, int]:
    """The page, with what was typed and what is wrong with it.

    Args:
        number: of the person.
        given: names and password as typed; those of now if none were.
        chosen: the groups that were ticked; those of now if no form was sent.
        refusal: why nothing was changed.
        secret: a password that was made up: it is shown on this page and never again.
        status: of the answer.

    Raises:
        NotFound: there is no such person.
    """
    account = ask(FindAccount(person=number))
    names = {"name_zh": account.person.name_zh, "name_en": account.person.name_en}
    sheet, shown = substitute_sheet(number), given or Typed()
    issuers = ask(LinkedIssuers(person=number))
    names["begins"] = sheet.today
    return show(
        "person.html",
        status,
        account=account,
        substitutes=sheet,
        issuers=sorted(issuers),
        typed=Typed({**names, **shown.values}, shown.problems),
        choice=group_choice(account.person.groups if chosen is None else chosen),
        refusal=refusal,
        secret=secret,
        is_oneself=account.person.id == actor().id,
    )


def _back(number: int, said: str) -> Response:
    return redirect(url_for("admin.person", number=number, said=said), 303)
