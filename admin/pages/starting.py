"""A process begins by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, answers, ask, now, run
from admin.drawn_form import as_problems, homeless
from admin.moments import local
from admin.next_task import next_task
from admin.page import given_to_all, show
from admin.task_sheet import Trouble
from engine.commands import StartInstance
from engine.errors import BadAnswers, Forbidden, NotFound
from engine.queries import Processes, PublishedProcess, PublishedStart
from forms import Row


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/processes/<key>/start", view_func=begin)
    blueprint.add_url_rule("/processes/<key>/start", view_func=start, methods=["POST"])
    blueprint.add_url_rule("/processes/<key>/start/look", view_func=look_at_start, methods=["POST"])


def begin(key: str) -> tuple[str, int]:
    """The start form, or only the button where the process asks nothing."""
    process, begins = _found(key)
    return _page(process, begins, {}, None)


def start(key: str) -> Response | tuple[str, int]:
    """Start it, and go to the first task that is the reader's, else to the case."""
    process, begins = _found(key)
    typed = {} if begins.form is None else begins.form.from_text(answers())
    try:
        receipt = run(StartInstance(process=key, element=begins.element, variables=typed))
    except BadAnswers as refusal:
        return _page(process, begins, typed, Trouble(refusal, refusal.problems), 422)
    following = next_task(receipt, actor(), {}) if receipt.opened else None
    if following is not None:
        return redirect(url_for("admin.task", uid=following, said="started"), 303)
    return redirect(url_for("admin.instance", uid=_uid(receipt.instance), said="started"), 303)


def look_at_start(key: str) -> str:
    """The fields as they stand for what is typed by now, as a part of the page; nothing is kept.

    Raises:
        Forbidden: other groups start this process.
    """
    process, begins = _found(key)
    if not process.may_start:
        raise Forbidden(process=process.key)
    rows: tuple[Row, ...] = ()
    if begins.form is not None:
        rows = begins.form.layout(begins.form.from_text(answers()), context={}, now=local(now()))
    return render_template("parts/look.html", rows=rows, **given_to_all())


def _uid(instance: UUID | None) -> UUID:
    if instance is None:
        raise NotFound(instance="")
    return instance


def _found(key: str) -> tuple[PublishedProcess, PublishedStart]:
    """The process and how a person begins it.

    Raises:
        NotFound: there is none, or no person can begin it.
    """
    element = request.args.get("element")
    for process in ask(Processes()):
        if process.key == key:
            for begins in process.starts:
                if begins.kind == "none" and element in (None, begins.element):
                    return process, begins
    raise NotFound(process=key[:80])


def _page(
    process: PublishedProcess,
    begins: PublishedStart,
    typed: Mapping[str, Any],
    trouble: Trouble | None,
    status: int = 200,
) -> tuple[str, int]:
    problems = as_problems(trouble.problems) if trouble else {}
    rows: tuple[Row, ...] = ()
    if begins.form is not None:
        rows = begins.form.layout(typed, context={}, problems=problems, now=local(now()))
    return show(
        "start.html",
        status,
        process=process,
        begins=begins,
        rows=rows,
        loose=homeless(problems, rows),
        trouble=trouble,
    )
