"""The groups of the house: who is in them, what they are called, what they grant."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from flask import Blueprint, redirect, url_for
from werkzeug.wrappers import Response

from admin.context import ask, run_anyhow, words
from admin.page import may, show
from admin.typed import Typed, typed
from engine.commands import PutGroup
from engine.errors import Forbidden, NotFound
from engine.queries import Groups, People

_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")
_FIELDS = ("id", "name_zh", "name_en", "like")


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/groups", view_func=groups)
    blueprint.add_url_rule("/groups/new", view_func=new_group)
    blueprint.add_url_rule("/groups/new", view_func=add_group, methods=["POST"])
    blueprint.add_url_rule("/groups/<group>", view_func=group)
    blueprint.add_url_rule("/groups/<group>", view_func=rename_group, methods=["POST"])


def groups() -> tuple[str, int]:
    """All groups, by name, with how many people are in each."""
    people = ask(People())
    spoken = words()
    found = sorted(_groups().values(), key=lambda one: spoken.pick(one["name_zh"], one["name_en"]))
    sizes = {one["id"]: sum(one["id"] in person.groups for person in people) for one in found}
    return show("groups.html", groups=found, sizes=sizes, may_change=may(PutGroup.needs or ""))


def group(group: str) -> tuple[str, int]:
    """One group with its people."""
    return _page(_known(group))


def rename_group(group: str) -> Response | tuple[str, int]:
    """Other names; what the group grants stays."""
    known = _known(group)
    given = typed("name_zh", "name_en").demanding("name_zh", "name_en")
    if given.problems:
        return _page(known, given, 422)
    run_anyhow(
        PutGroup(
            group=group,
            name_zh=given["name_zh"],
            name_en=given["name_en"],
            grants=known["grants"],
        )
    )
    return redirect(url_for("admin.group", group=group, said="saved"), 303)


def new_group() -> tuple[str, int]:
    """The empty form.

    Raises:
        Forbidden: the reader may not add groups, and is told before typing anything.
    """
    if not may(PutGroup.needs or ""):
        raise Forbidden(needs=PutGroup.needs)
    return show("new_group.html", typed=Typed(), groups=_groups())


def add_group() -> Response | tuple[str, int]:
    """A new group that grants what another one does, or nothing yet."""
    known = _groups()
    given = _fitting(typed(*_FIELDS).demanding("id", "name_zh", "name_en"), known)
    if given.problems:
        return show("new_group.html", 422, typed=given, groups=known)
    run_anyhow(
        PutGroup(
            group=given["id"],
            name_zh=given["name_zh"],
            name_en=given["name_en"],
            grants=known[given["like"]]["grants"] if given["like"] else (),
        )
    )
    return redirect(url_for("admin.group", group=given["id"], said="saved"), 303)


def _fitting(given: Typed, known: Mapping[str, Any]) -> Typed:
    if _ID.fullmatch(given["id"]) is None:
        given = given.but("id", "group_id")
    if given["id"] in known:
        given = given.but("id", "taken")
    if given["like"] and given["like"] not in known:
        given = given.but("like", "not_an_option")
    return given


def _groups() -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in ask(Groups())}


def _known(group: str) -> dict[str, Any]:
    """The group with an id.

    Raises:
        NotFound: there is none.
    """
    found = _groups().get(group)
    if found is None:
        raise NotFound(group=group[:80])
    return found


def _page(
    known: Mapping[str, Any], given: Typed | None = None, status: int = 200
) -> tuple[str, int]:
    names = {name: known[name] for name in ("name_zh", "name_en")}
    shown = given or Typed()
    members = [person for person in ask(People()) if known["id"] in person.groups]
    return show(
        "group.html",
        status,
        group=known,
        members=members,
        typed=Typed({**names, **shown.values}, shown.problems),
        may_change=may(PutGroup.needs or ""),
    )
