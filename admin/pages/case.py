"""The page of a case: what happened, what is open, what it waits for."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, request

from admin.case_view import case_view
from admin.complaint_of import complaint_of
from admin.context import actor, ask, run_anyhow
from admin.headers import allow_drawings
from admin.page import show
from engine.commands import OpenInstance
from engine.errors import NotFound
from engine.queries.by_key import InstancesByKey

MAIN = "complaint-main"


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/complaints/<number>", view_func=complaint)
    blueprint.add_url_rule("/instances/<uuid:uid>", view_func=instance)


def complaint(number: str) -> tuple[str, int]:
    """The page of the complaint with this number: that of its main instance."""
    return instance(main_instance(number))


def instance(uid: UUID) -> tuple[str, int]:
    """The page of one instance."""
    return draw_case(uid)


def draw_case(
    uid: UUID, *, opened: dict[str, str] | None = None, problem: str = "", status: int = 200
) -> tuple[str, int]:
    """The page, with values by field that the reader has just asked to see."""
    if actor().may(OpenInstance.needs) and request.method == "GET":
        run_anyhow(OpenInstance(instance=uid))
    allow_drawings()
    return show(
        "case.html",
        status,
        case=case_view(uid),
        opened=opened or {},
        problem=problem,
        step=request.args.get("step", type=int),
    )


def main_instance(number: str) -> UUID:
    """The instance that handles the complaint; before it begins, the one that recorded it.

    Raises:
        NotFound: no complaint and no instance bears the number.
    """
    found = complaint_of(number)
    if found is not None and found.instances:
        mains = [owned.uid for owned in found.instances if owned.process == MAIN]
        return mains[0] if mains else found.instances[0].uid
    keyed = ask(InstancesByKey(key=number))
    if not keyed:
        raise NotFound(complaint=number[:40])
    return keyed[0]
