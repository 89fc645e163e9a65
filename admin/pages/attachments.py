"""Files: added, downloaded, opened for a reason, removed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast
from urllib.parse import quote
from uuid import UUID

from flask import Blueprint, Response, redirect, request, url_for

from admin.attachments import ACCEPT, file_card, siblings
from admin.context import ask, run, run_anyhow
from admin.page import may
from engine.commands import AddAttachment, OpenAttachment, RemoveAttachment, Upload
from engine.errors import BadInput, NotFound
from engine.model import MOST_BYTES
from engine.queries import Attachments, FindInstance, ReadAttachment

if TYPE_CHECKING:
    from typing import BinaryIO

    from werkzeug.wrappers import Response as AnyResponse

    from engine.library.attachments import OpenFile

_AROUND = 1024 * 1024
"""What a body may hold beside the file."""
_ADD = "add_file"


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file, and what templates ask for its card."""
    place = "/instances/<uuid:uid>/attachments"
    one = f"{place}/<uuid:attachment>"
    blueprint.add_url_rule(place, _ADD, add_file, methods=["POST"])
    blueprint.add_url_rule(one, "file", download)
    blueprint.add_url_rule(f"{one}/opening", "open_file", open_file, methods=["POST"])
    blueprint.add_url_rule(f"{one}/removal", "remove_file", remove_file, methods=["POST"])
    for part in (place, f"{one}/opening", f"{one}/removal"):
        blueprint.add_url_rule(part, "back_to_files", back_to_files)
    # Before the guard, which reads the form to find its token.
    blueprint.url_value_preprocessor(_allow_file)
    blueprint.app_context_processor(_for_templates)


def add_file(uid: UUID) -> AnyResponse:
    """Add the file chosen; it belongs to the task on whose page it was chosen, if on any.

    Raises:
        BadInput: no file was chosen.
    """
    chosen = request.files.get("file")
    if chosen is None or not chosen.filename:
        raise BadInput(problem="no_file")
    source = cast("BinaryIO", chosen.stream)
    run(AddAttachment(instance=uid, task=_task(), name=chosen.filename, upload=Upload(source)))
    return _back(uid, "attached")


def download(uid: UUID, attachment: UUID) -> Response:
    """The file, for who works on the complaint.

    Raises:
        NotFound: it is none of this instance.
    """
    listed = ask(Attachments(instance=uid)).lines
    if attachment not in {line.attachment.uid for line in listed}:
        raise NotFound(attachment=str(attachment))
    readable = may(FindInstance.needs or "")
    beside = siblings(ask(FindInstance(instance=uid))) if readable else ()
    return _saved(ask(ReadAttachment(attachment=attachment, beside=beside)))


def open_file(uid: UUID, attachment: UUID) -> Response:
    """The file, for the reason given; who opened it is recorded."""
    del uid
    reason = request.form.get("reason", "")
    return _saved(run_anyhow(OpenAttachment(attachment=attachment, reason=reason)))


def remove_file(uid: UUID, attachment: UUID) -> AnyResponse:
    """Its bytes go."""
    run(RemoveAttachment(attachment=attachment, reason=request.form.get("reason", "")))
    return _back(uid, "detached")


def back_to_files(uid: UUID, attachment: UUID | None = None) -> AnyResponse:
    """Somebody loads the address of a form anew: show the case."""
    del attachment
    return redirect(url_for("admin.instance", uid=uid))


def _saved(found: OpenFile) -> Response:
    """To be saved and never shown here: somebody else made it."""
    response = Response(found.pieces, mimetype=found.media_type)
    response.content_length = found.size
    name = quote(found.name or "file", safe="")
    response.headers["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _back(uid: UUID, said: str) -> AnyResponse:
    task = _task()
    if task is not None:
        return redirect(url_for("admin.task", uid=task, said=said), 303)
    return redirect(url_for("admin.instance", uid=uid, said=said), 303)


def _task() -> UUID | None:
    """The task on whose page the form stood.

    Raises:
        BadInput: that is no id.
    """
    given = request.form.get("task", "")
    try:
        return UUID(given) if given else None
    except ValueError:
        raise BadInput(problem="task") from None


def _allow_file(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    if endpoint == f"admin.{_ADD}":
        request.max_content_length = MOST_BYTES + _AROUND


def _for_templates() -> dict[str, Callable[..., Any] | str]:
    return {"file_card": file_card, "accepted_files": ACCEPT}
