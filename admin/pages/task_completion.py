"""A task's form comes back: completed, or kept as a draft."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template
from werkzeug.wrappers import Response

from admin.context import actor, answers, ask, run, run_anyhow
from admin.desk_place import list_address, place_now, task_address
from admin.next_task import next_task
from admin.page import given_to_all
from admin.pages.task import draw_task
from admin.task_sheet import Trouble, task_sheet
from engine.commands import CompleteTask, DiscardDraft, SaveDraft
from engine.errors import BadAnswers, Conflict
from engine.queries import FindTask


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    place = "/tasks/<uuid:uid>"
    blueprint.add_url_rule(f"{place}/completion", view_func=completion, methods=["POST"])
    blueprint.add_url_rule(f"{place}/draft", view_func=draft, methods=["POST"])
    blueprint.add_url_rule(f"{place}/look", view_func=look_at_task, methods=["POST"])
    blueprint.add_url_rule(f"{place}/draft/discard", view_func=discard, methods=["POST"])
    for part in ("completion", "draft", "draft/discard", "look"):
        blueprint.add_url_rule(f"{place}/{part}", "again", again)


def completion(uid: UUID) -> Response | tuple[str, int]:
    """Complete the task and open the next one; whatever is refused keeps what was typed."""
    typed = typed_answers(uid)
    try:
        receipt = run(CompleteTask(task=uid, answers=typed))
    except BadAnswers as refusal:
        return draw_task(uid, typed, trouble=Trouble(refusal, refusal.problems), status=422)
    except Conflict as refusal:
        return draw_task(uid, typed, trouble=Trouble(refusal, {}), status=409)
    following = next_task(receipt, actor(), place_now())
    if following is None:
        return redirect(list_address("completed"), 303)
    return redirect(task_address(following, "next"), 303)


def draft(uid: UUID) -> Response | tuple[str, int]:
    """Keep what was typed, unchecked."""
    typed = typed_answers(uid)
    try:
        run_anyhow(SaveDraft(task=uid, answers=typed))
    except Conflict as refusal:
        return draw_task(uid, typed, trouble=Trouble(refusal, {}), status=409)
    return redirect(task_address(uid, "draft"), 303)


def discard(uid: UUID) -> Response:
    """Forget the draft."""
    run_anyhow(DiscardDraft(task=uid))
    return redirect(task_address(uid, "discarded"), 303)


def look_at_task(uid: UUID) -> str:
    """The fields as they stand for what is typed by now, as a part of the page; nothing is kept."""
    sheet = task_sheet(uid, typed_answers(uid), None)
    return render_template("parts/look.html", rows=sheet.rows, sheet=sheet, **given_to_all())


def again(uid: UUID) -> Response:
    """Somebody loads the address of a form anew: show the task."""
    return redirect(task_address(uid))


def typed_answers(uid: UUID) -> dict[str, Any]:
    """What the browser posted as raw answers to the task's form."""
    form = ask(FindTask(task=uid)).form
    return dict(answers()) if form is None else form.from_text(answers())
