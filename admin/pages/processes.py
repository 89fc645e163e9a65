"""The studio: drawings, tables and forms, published and drafted, and their files."""

from __future__ import annotations

from flask import Blueprint, Response, abort, request

from admin.context import ask
from admin.page import may, show
from admin.roster import roster
from admin.start_names import start_names
from admin.studio_list import FILTERS, KINDS, studio_list
from engine.commands import Publish
from engine.errors import NotFound
from engine.queries import Processes, Source, Versions


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/processes", view_func=processes)
    blueprint.add_url_rule("/processes/<key>", view_func=process)
    blueprint.add_url_rule("/definitions/<kind>/<key>/<int:version>", view_func=definition)


def processes() -> tuple[str, int]:
    """All of one kind, each with its version, its draft and the cases that run on it."""
    kind, chosen = request.args.get("kind", KINDS[0]), request.args.get("only", FILTERS[0])
    if kind not in KINDS or chosen not in FILTERS:
        abort(404)
    return show(
        "processes.html",
        studio=studio_list(kind, chosen, request.args.get("q", "").strip()),
        people=roster(),
        may_draft=may("process.draft"),
        may_publish=may(Publish.needs or ""),
        may_read_log=may("log.read"),
    )


def process(key: str) -> tuple[str, int]:
    """One process: how it begins, and all versions of its drawing."""
    for found in ask(Processes()):
        if found.key == key:
            name = found.file.removesuffix(".bpmn")
            versions = ask(Versions(kind="bpmn", key=name))
            return show(
                "process.html",
                process=found,
                versions=versions,
                names=start_names(versions[0], key) if versions else {},
                people=roster(),
                may_edit=bool(versions) and may("process.draft"),
            )
    raise NotFound(process=key[:80])


def definition(kind: str, key: str, version: int) -> Response:
    """A file byte for byte as it was uploaded, to save."""
    for found in ask(Versions(kind=kind, key=key)):
        if found.version == version:
            answer = Response(ask(Source(definition=found.id)), mimetype="application/octet-stream")
            answer.headers.set("Content-Disposition", "attachment", filename=found.file)
            return answer
    raise NotFound(definition=f"{key[:80]}:{version}")
