"""What is published: processes with their versions, and their files as they were uploaded."""

from __future__ import annotations

from flask import Blueprint, Response

from admin.context import actor, ask
from admin.page import show
from admin.roster import roster
from admin.start_names import start_names
from engine.commands import Publish
from engine.errors import NotFound
from engine.queries import Definitions, Processes, Source, Versions


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/processes", view_func=processes)
    blueprint.add_url_rule("/processes/<key>", view_func=process)
    blueprint.add_url_rule("/definitions/<kind>/<key>/<int:version>", view_func=definition)


def processes() -> tuple[str, int]:
    """All processes of the current release, each with the version of its drawing."""
    found = ask(Processes())
    definitions = ask(Definitions()) if found else ()
    drawings = {one.file: one for one in definitions if one.kind == "bpmn"}
    return show(
        "processes.html",
        processes=found,
        drawings=drawings,
        tables=[one for one in definitions if one.kind == "dmn"],
        forms=[one for one in definitions if one.kind == "form"],
        people=roster(),
        may_publish=actor().may(Publish.needs),
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
                may_edit=bool(versions) and actor().may(Publish.needs),
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
