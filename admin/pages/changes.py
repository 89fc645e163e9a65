"""What a draft changes in what is published, and its publication."""

from __future__ import annotations

from flask import Blueprint, make_response, redirect, request, url_for
from werkzeug.wrappers import Response

from admin import headers
from admin.change_process import change_process
from admin.changed import changed
from admin.context import ask, run, words
from admin.findings import told_findings
from admin.page import may, show
from admin.roster import roster
from admin.running import all_running
from admin.studio import Studied, drawn, studied
from engine.commands import DiscardDefinitionDraft, Publish
from engine.errors import NotFound, ReleaseRefused
from engine.queries import CheckFiles, Source


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    place = "/studio/<file>/changes"
    blueprint.add_url_rule(place, view_func=changes)
    blueprint.add_url_rule(place, view_func=publish_draft, methods=["POST"])
    blueprint.add_url_rule(f"{place}/discard", view_func=discard_draft, methods=["POST"])
    blueprint.add_url_rule(f"{place}/discard", "changes_again", changes)


def changes(file: str) -> Response:
    """The draft beside what is published, with what the check finds."""
    return _page(_draft_of(file))


def publish_draft(file: str) -> Response:
    """Publish the draft that the reader saw, or say everything that is wrong with it."""
    found = studied(file)
    if found.draft is None and _is_published(found):
        return _done()
    found = _draft_of(file)
    note = request.form.get("note", "").strip()
    if str(found.draft.version if found.draft else 0) != request.form.get("draft"):
        told = words()("The draft has changed since you looked at it. Look again, then publish.")
        return _page(found, note, told, status=409)
    try:
        run(Publish(files={file: drawn(found)}, note=note))
    except ReleaseRefused:
        told = words()("Not published: there are errors to correct first. They are listed below.")
        return _page(found, note, told, status=422)
    return _done()


def discard_draft(file: str) -> Response:
    """Forget the draft that the reader saw.

    Raises:
        StaleVersion: somebody has saved it since.
    """
    run(DiscardDefinitionDraft(file=file))
    return redirect(url_for("admin.processes", said="draft_discarded"), 303)


def _draft_of(file: str) -> Studied:
    found = studied(file)
    if found.draft is None:
        raise NotFound(draft=file[:200])
    return found


def _page(found: Studied, note: str = "", problem: str = "", *, status: int = 200) -> Response:
    after = drawn(found)
    before = None if found.published is None else ask(Source(definition=found.published.id))
    report = ask(CheckFiles(files={found.file: after}))
    shown, code = show(
        "changes.html",
        status,
        found=found,
        changes=changed(found.kind, before, after),
        report=report,
        findings=told_findings(report.findings, words(), uploaded={found.file}),
        running=all_running(),
        note=note,
        problem=problem,
        people=roster(),
        may_publish=may(Publish.needs or ""),
        by_process=change_process(),
    )
    answer = make_response(shown, code)
    answer.headers["Content-Security-Policy"] = headers.WITH_DRAWINGS
    return answer


def _done() -> Response:
    return redirect(url_for("admin.processes", said="published"), 303)


def _is_published(found: Studied) -> bool:
    """Whether the very bytes that the reader saw are the newest version: it was pressed twice."""
    published = found.published
    return published is not None and published.sha256 == request.form.get("sha256")
