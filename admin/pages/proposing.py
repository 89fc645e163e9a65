"""Where a process decides about changes, a draft goes into it instead of being published."""

from __future__ import annotations

from io import BytesIO

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.change_process import change_process
from admin.context import run, run_once
from admin.studio import drawn, studied
from engine.commands import AddAttachment, StartInstance, Upload
from engine.errors import NotFound, StaleVersion


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    place = "/studio/<file>/proposal"
    blueprint.add_url_rule(place, view_func=propose_draft, methods=["POST"])


def propose_draft(file: str) -> Response:
    """Start the process of changes with the draft that the reader saw among its files.

    Raises:
        NotFound: there is no draft, or no such process is published.
        StaleVersion: somebody has saved the draft since.
    """
    found, process = studied(file), change_process()
    if found.draft is None or process is None:
        raise NotFound(draft=file[:200])
    if str(found.draft.version) != request.form.get("draft"):
        raise StaleVersion(version=found.draft.version)
    told: dict[str, object] = {
        "change_file": file,
        "change_base": found.base,
        "change_sha256": found.draft.sha256,
    }
    form = next((start.form for start in process.starts if start.kind == "none"), None)
    if form is not None:
        said = {**told, "change_note": request.form.get("note", "").strip()}
        asked = {name: [str(value)] for name, value in said.items() if name in form.fields}
        told = form.from_text(asked)
    receipt = run(StartInstance(process=process.key, variables=told))
    if receipt.instance is None:
        raise NotFound(instance="")
    upload = Upload(BytesIO(drawn(found)))
    run_once(AddAttachment(instance=receipt.instance, name=file, upload=upload), "file")
    return redirect(url_for("admin.instance", uid=receipt.instance, said="proposed"), 303)
