"""A complaint is recorded on one page: the process begins and its first task is completed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

import forms
from admin.complaint_of import complaint_of, number_of
from admin.context import REQUEST_KEY, actor, answers, ask, handed, now, run, run_anyhow
from admin.drawn_form import as_problems, homeless
from admin.may_start import may_start
from admin.moments import local
from admin.page import given_to_all, show
from admin.published_forms import published_form, published_start
from complaints.intake import FORM, PROCESS, START
from engine.commands import ClaimTask, CompleteTask, SaveDraft, StartInstance
from engine.errors import BadAnswers, Conflict, Forbidden
from engine.model import Receipt
from engine.queries import FindInstance


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/complaints/new", view_func=new_complaint)
    blueprint.add_url_rule("/complaints/new", view_func=record, methods=["POST"])
    blueprint.add_url_rule("/complaints/new/look", view_func=look, methods=["POST"])


def new_complaint() -> tuple[str, int]:
    """The empty form, the contact being now.

    Raises:
        Forbidden: the reader may not begin the process, and is told before typing anything.
    """
    if not may_start(PROCESS):
        raise Forbidden(process=PROCESS)
    return _page({"contact_at": local(now()).isoformat(timespec="minutes")}, {})


def look() -> str:
    """The fields as they stand for what is typed by now, as a part of the page; nothing is kept.

    Raises:
        Forbidden: the reader may not begin the process.
    """
    if not may_start(PROCESS):
        raise Forbidden(process=PROCESS)
    form = published_form(FORM)
    rows = form.layout(form.from_text(answers()), context={}, now=local(now()))
    return render_template("parts/look.html", rows=rows, **given_to_all())


def record() -> Response | tuple[str, int]:
    """Check everything first, so that a mistake leaves no half-begun case behind."""
    form = published_form(FORM)
    typed = form.from_text(answers())
    try:
        form.clean(typed, context={}, now=local(now()))
    except forms.BadAnswers as refusal:
        return _page(typed, refusal.problems, 422)
    try:
        begun = run(StartInstance(process=PROCESS, element=START, variables=_first(typed)))
    except BadAnswers as refusal:
        return _page(typed, as_problems(refusal.problems), 422)
    first = next(iter(begun.opened), None)
    if begun.instance is None or first is None:
        return redirect(url_for("admin.inbox", view="mine", said="started"), 303)
    return _complete(begun, UUID(first["uid"]), typed)


def _complete(begun: Receipt, task: UUID, typed: Mapping[str, Any]) -> Response:
    """Complete the first task; should that fail now, it waits for the reader with a draft."""
    try:
        handed().engine.run(CompleteTask(task=task, answers=typed), actor(), key=_second_key())
    except (BadAnswers, Conflict, Forbidden):
        run_anyhow(ClaimTask(task=task))
        run_anyhow(SaveDraft(task=task, answers=typed))
        return redirect(url_for("admin.task", uid=task, said="draft"), 303)
    return redirect(_case(begun), 303)


def _case(begun: Receipt) -> str:
    """Where the reader sees what they recorded: under its number as soon as it has one."""
    if begun.instance is None or not actor().may(FindInstance.needs):
        return url_for("admin.inbox", view="mine", said="registered")
    details = ask(FindInstance(instance=begun.instance))
    number = number_of(details.instance, details.variables)
    if complaint_of(number) is None:
        return url_for("admin.instance", uid=begun.instance, said="registered")
    return url_for("admin.complaint", number=number, said="registered")


def _second_key() -> str | None:
    """The form is sent once and asks for two things: the second has a key of its own."""
    given = request.form.get(REQUEST_KEY)
    return f"{given}-record" if given else None


def _first(typed: Mapping[str, Any]) -> dict[str, Any]:
    """Those answers that the start itself asks for."""
    start = published_start(PROCESS, START)
    if start is None or start.form is None:
        return {}
    return {name: typed[name] for name in start.form.fields if name in typed}


def _page(
    typed: Mapping[str, Any],
    problems: Mapping[str, list[forms.Problem]],
    status: int = 200,
) -> tuple[str, int]:
    form = published_form(FORM)
    rows = form.layout(typed, context={}, problems=problems, now=local(now()))
    return show(
        "new_complaint.html",
        status,
        title=form.name,
        rows=rows,
        loose=homeless(problems, rows),
        problems=problems,
    )
