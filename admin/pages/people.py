"""Who works here, in which groups."""

from __future__ import annotations

from flask import Blueprint, request

from admin.context import ask
from admin.page import may, show
from admin.roster import group_names, group_words
from engine.queries import Account, Accounts, People

MOST = 200
"""So many are shown; who looks for one of more searches."""
FEW = 20
"""A list as short as this needs no search."""


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/people", view_func=people)


def people() -> tuple[str, int]:
    """People by account name with their groups; whoever administers them sees shut accounts too."""
    wanted = request.args.get("q", "").strip()
    everybody = _accounts()
    found = [account for account in everybody if _fits(account, wanted)]
    return show(
        "people.html",
        accounts=found[:MOST],
        found=len(found),
        signing_in=sum(account.is_active for account in everybody),
        groups=group_names(),
        wanted=wanted,
        is_long=len(everybody) > FEW,
        may_change=may(Accounts.needs or ""),
    )


def _accounts() -> tuple[Account, ...]:
    if may(Accounts.needs or ""):
        return ask(Accounts())
    return tuple(
        Account(person=person, is_active=True, has_password=True) for person in ask(People())
    )


def _fits(account: Account, wanted: str) -> bool:
    """Whether a name or a group of the person holds what is looked for."""
    person = account.person
    texts = (person.slug, person.name_zh, person.name_en, *group_words(person.groups))
    return any(wanted.casefold() in text.casefold() for text in texts)
