"""A task goes from hand to hand: claimed, released, assigned, delegated, given back."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint, redirect, request
from werkzeug.wrappers import Response

from admin.context import actor, run
from admin.desk_place import list_address, place_now, task_address
from admin.next_task import still_visible
from admin.pages.task import task
from admin.task_sheet import Trouble
from admin.whole import whole
from engine.commands import AssignTask, ClaimTask, DelegateTask, ReleaseTask, ReturnTask
from engine.errors import BadInput, Conflict


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    place = "/tasks/<uuid:uid>"
    for part, view in (
        ("claim", claim),
        ("release", release),
        ("assignment", assign),
        ("delegation", delegate),
        ("return", give_back),
    ):
        blueprint.add_url_rule(f"{place}/{part}", view_func=view, methods=["POST"])
        blueprint.add_url_rule(f"{place}/{part}", "again")


def claim(uid: UUID) -> Response | tuple[str, int]:
    """The reader takes it; on the desk, who comes second sees there who was first.

    Raises:
        Conflict: somebody was first, and the reader may not look any more.
    """
    try:
        run(ClaimTask(task=uid))
    except Conflict as refusal:
        if not place_now() or not still_visible(uid, actor()):
            raise
        return task(uid, trouble=Trouble(refusal, {}), status=409)
    return _back(uid, "claimed")


def release(uid: UUID) -> Response:
    """It goes back to the group."""
    run(ReleaseTask(task=uid))
    return _back(uid, "released")


def assign(uid: UUID) -> Response:
    """Somebody who distributes work gives it to a person."""
    run(AssignTask(task=uid, to=_person()))
    return _back(uid, "assigned")


def delegate(uid: UUID) -> Response:
    """The assignee asks a colleague for help."""
    run(DelegateTask(task=uid, to=_person()))
    return _back(uid, "delegated")


def give_back(uid: UUID) -> Response:
    """It goes back to its owner."""
    run(ReturnTask(task=uid))
    return _back(uid, "returned")


def _person() -> int:
    """The number of the person chosen.

    Raises:
        BadInput: nobody was chosen.
    """
    number = whole(request.form.get("to", ""))
    if number is None:
        raise BadInput(problem="person")
    return number


def _back(uid: UUID, said: str) -> Response:
    if still_visible(uid, actor()):
        return redirect(task_address(uid, said), 303)
    return redirect(list_address(said), 303)
