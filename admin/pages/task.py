"""One task: beside the list of the desk it was opened from, else on a page of its own."""

from __future__ import annotations

from uuid import UUID

from flask import Blueprint

from admin.context import ask
from admin.desk_list import desk_list
from admin.desk_place import place_now
from admin.headers import allow_drawings
from admin.page import may, show
from admin.task_sheet import Trouble, task_sheet
from engine.queries import FindDraft, FindTask


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/tasks/<uuid:uid>", view_func=task)


def task(uid: UUID, *, trouble: Trouble | None = None, status: int = 200) -> tuple[str, int]:
    """Facts, form and hands of a task, with the reader's draft in its fields."""
    found = ask(FindTask(task=uid))
    draft = ask(FindDraft(task=uid)) if may(FindDraft.needs or "") and found.task.is_open else None
    answers, saved = (draft.answers, draft.saved) if draft else ({}, None)
    return draw_task(uid, answers, trouble=trouble, saved=saved, status=status)


def draw_task(
    uid: UUID,
    answers: object,
    *,
    trouble: Trouble | None = None,
    saved: int | None = None,
    status: int = 200,
) -> tuple[str, int]:
    """The task with ``answers`` in its fields, and what went wrong with them."""
    sheet = task_sheet(uid, answers if isinstance(answers, dict) else {}, trouble)
    place = place_now()
    allow_drawings()
    return show(
        "inbox.html" if place else "task.html",
        status,
        sheet=sheet,
        trouble=trouble,
        typed=bool(answers),
        saved=saved,
        place=place,
        **(desk_list(place["view"]) if place else {}),
    )
