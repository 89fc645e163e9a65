"""The studio: drawings, tables and forms, published and drafted, and their files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from flask import Blueprint, Response, abort, request

from admin.changed_words import kind_word
from admin.context import ask
from admin.drawn_process import drawn_process, used
from admin.headers import allow_drawings
from admin.page import may, show
from admin.roster import group_names, roster
from admin.running import running
from admin.studio_list import FILTERS, KINDS, studio_list
from engine.commands import Publish
from engine.errors import NotFound
from engine.queries import Processes, Source, Versions

if TYPE_CHECKING:
    from engine.model import Definition


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
    """One process: its drawing, how it begins, what it uses, and all versions of the drawing."""
    for found in ask(Processes()):
        if found.key == key:
            versions = ask(Versions(kind="bpmn", key=found.file.removesuffix(".bpmn")))
            seen = _wanted(versions, request.args.get("version"))
            drawn = drawn_process(seen, key)
            allow_drawings()
            return show(
                "process.html",
                process=found,
                versions=versions,
                seen=seen,
                drawn=drawn,
                kind_word=kind_word,
                used=used(drawn),
                running=running().get(key, {}),
                groups=group_names(),
                people=roster(),
                may_edit=may("process.draft"),
            )
    raise NotFound(process=key[:80])


def _wanted(versions: Sequence[Definition], number: str | None) -> Definition:
    """The version that the reader asks for; the newest where none is named.

    Raises:
        NotFound: there is none of that number.
    """
    for one in versions:
        if number in (None, str(one.version)):
            return one
    raise NotFound(definition=str(number)[:80])


def definition(kind: str, key: str, version: int) -> Response:
    """A file byte for byte as it was uploaded, to save."""
    for found in ask(Versions(kind=kind, key=key)):
        if found.version == version:
            answer = Response(ask(Source(definition=found.id)), mimetype="application/octet-stream")
            answer.headers.set("Content-Disposition", "attachment", filename=found.file)
            return answer
    raise NotFound(definition=f"{key[:80]}:{version}")
