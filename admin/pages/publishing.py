"""Files are uploaded, checked and published."""

from __future__ import annotations

from pathlib import PurePosixPath

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import actor, ask, run, words
from admin.findings import told_findings
from admin.page import show
from admin.sentences import sentence
from engine.commands import Publish
from engine.errors import BadInput, Forbidden, ReleaseRefused
from engine.queries import Releases

MOST_BYTES = 16 * 1024 * 1024
"""Of all files of one upload together."""


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/processes/publication", view_func=publication)
    blueprint.add_url_rule("/processes/publication", view_func=publish, methods=["POST"])


def publication() -> tuple[str, int]:
    """The upload form."""
    if not actor().may(Publish.needs):
        raise Forbidden(needs=Publish.needs)
    return _page("")


def publish() -> Response | tuple[str, int]:
    """Publish what was chosen, or say everything that is wrong with it."""
    note = request.form.get("note", "").strip()
    spoken, files = words(), _uploaded()
    if not files:
        return _page(spoken("Choose at least one file."), note, status=422)
    before = _current()
    try:
        release = run(Publish(files=files, note=note))
    except ReleaseRefused as refusal:
        return show(
            "publication.html",
            422,
            problem=sentence("errors", refusal.code, {}, spoken),
            findings=told_findings(refusal.findings, spoken, uploaded=files),
            files=sorted(files),
            note=note,
        )
    except BadInput as refusal:
        name = str(refusal.facts.get("file", ""))
        told = spoken("“%(file)s” is no .bpmn, .dmn or .form file.", file=name)
        return _page(told, note, status=422)
    said = "unchanged" if before == release.id else "published"
    return redirect(url_for("admin.processes", said=said), 303)


def _uploaded() -> dict[str, bytes]:
    """The bytes by file name, whatever folder the browser names before it."""
    found = {}
    for upload in request.files.getlist("files"):
        name = PurePosixPath((upload.filename or "").replace("\\", "/")).name
        if name:
            found[name] = upload.read()
    return found


def _current() -> int | None:
    found = ask(Releases(limit=1))
    return found[0].release.id if found and found[0].is_current else None


def _page(problem: str, note: str = "", *, status: int = 200) -> tuple[str, int]:
    return show("publication.html", status, problem=problem, findings=(), files=(), note=note)
