"""Several tasks of a list at once: each by itself, and each refusal told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from flask import Blueprint, abort, redirect, request
from werkzeug.wrappers import Response

from admin.case_cards import cards_of
from admin.context import run_once, words
from admin.desk_list import PAGE, desk_list, listed
from admin.desk_place import list_address
from admin.headers import allow_drawings
from admin.page import show
from admin.sentences import sentence
from admin.views import VIEWS
from admin.whole import whole
from engine.commands import AssignTask, ClaimTask, ReleaseTask
from engine.errors import EngineError

if TYPE_CHECKING:
    from engine.commands import Command
    from engine.model import Receipt

ACTS = ("claim", "release", "assign")


@dataclass(frozen=True, slots=True)
class Refused:
    """A task with which it was not done, by its name and number, and why."""

    task: str
    why: str


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/inbox/<view>/bulk", view_func=bulk, methods=["POST"])
    blueprint.add_url_rule("/inbox/<view>/bulk", "bulk_again", bulk_again)


def bulk(view: str) -> tuple[str, int]:
    """Do one thing with all tasks that were chosen, and show the list with what came of it."""
    act, to = request.form.get("act", ""), whole(request.form.get("to", ""))
    if view not in VIEWS or act not in ACTS:
        abort(404)
    names = _names(view)
    chosen = list(_chosen())
    problem = _problem(chosen, act, to)
    refused: list[Refused] = []
    if not problem:
        refused = [one for uid in chosen if (one := _tried(uid, act, to, names))]
    allow_drawings()
    told = {"done": len(chosen) - len(refused), "refused": refused, "problem": problem}
    return show("inbox.html", 422 if problem else 200, bulk=told, **desk_list(view))


def bulk_again(view: str) -> Response:
    """Somebody loads the address anew: show the list."""
    return redirect(list_address() if view in VIEWS else "/")


def _chosen() -> Iterator[UUID]:
    """The tasks whose boxes are ticked, at most a page of them; what is no task is passed over."""
    for given in request.form.getlist("task")[:PAGE]:
        try:
            yield UUID(given)
        except ValueError:
            continue


def _problem(chosen: list[UUID], act: str, to: int | None) -> str:
    spoken = words()
    if not chosen:
        return spoken("Choose at least one task first.")
    if act == "assign" and to is None:
        return spoken("Choose the person who is to have them.")
    return ""


def _tried(uid: UUID, act: str, to: int | None, names: dict[UUID, str]) -> Refused | None:
    try:
        run_once(_command(uid, act, to), str(uid))
    except EngineError as refusal:
        why = sentence("errors", refusal.code, refusal.facts, words())
        return Refused(names.get(uid, str(uid)[:8]), why)
    return None


def _command(uid: UUID, act: str, to: int | None) -> Command[Receipt]:
    if act == "assign" and to is not None:
        return AssignTask(task=uid, to=to)
    return ClaimTask(task=uid) if act == "claim" else ReleaseTask(task=uid)


def _names(view: str) -> dict[UUID, str]:
    """What the tasks of the list are called, before anything is done with them."""
    page, _ = listed(view)
    cards = cards_of(row.key for row in page.rows)
    spoken, found = words(), {}
    for row in page.rows:
        name, number = spoken.pick(row.name.zh, row.name.en), cards[row.key].number or ""
        found[row.task.uid] = f"{name} {number}".strip()
    return found
