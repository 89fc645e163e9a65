"""A published drawing is opened, edited in the browser, checked, and published again."""

from __future__ import annotations

from flask import Blueprint, make_response, url_for
from werkzeug.wrappers import Response

from admin import headers
from admin.context import CSRF, actor, ask, words
from admin.page import hidden_inputs, show
from admin.roster import group_names
from engine.commands import Publish
from engine.errors import Forbidden, NotFound
from engine.queries import Definitions, Processes, PublishedProcess, Versions


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/processes/<key>/drawing", view_func=drawing)


def drawing(key: str) -> Response:
    """The modeler with the newest version of the drawing."""
    if not actor().may(Publish.needs):
        raise Forbidden(needs=Publish.needs)
    process = _published(key)
    newest, *_ = ask(Versions(kind="bpmn", key=process.file.removesuffix(".bpmn")))
    drawn, status = show(
        "modeler.html",
        process=process,
        newest=newest,
        given={
            "language": words().language,
            "process": key,
            "file": process.file,
            "version": newest.version,
            "source": f"/api/v1/definitions/{newest.outside}/source",
            "versions": f"/api/v1/processes/{key}",
            "check": "/api/v1/releases/check",
            "publish": "/api/v1/releases",
            "after": url_for("admin.process", key=key, said="published"),
            "csrf": hidden_inputs()[CSRF],
            "groups": _groups(),
            "forms": _forms(),
            "words": _words(),
        },
    )
    answer = make_response(drawn, status)
    answer.headers["Content-Security-Policy"] = headers.WITH_DRAWINGS
    return answer


def _published(key: str) -> PublishedProcess:
    """The process ``key`` of the current release.

    Raises:
        NotFound: it has none.
    """
    for process in ask(Processes()):
        if process.key == key:
            return process
    raise NotFound(process=key[:80])


def _groups() -> list[dict[str, str]]:
    """Who a task may be offered to: ids and names, by name."""
    named = [{"id": id_, "name": words().pick(*both)} for id_, both in group_names().items()]
    return sorted(named, key=lambda group: group["name"])


def _forms() -> list[str]:
    """The keys of the published forms."""
    return [one.key for one in ask(Definitions()) if one.kind == "form"]


def _words() -> dict[str, str]:
    """What the element says by itself; the libraries in it bring words of their own."""
    spoken = words()
    return {
        "comma": spoken(", "),
        "next": spoken("then %s"),
        "nameEn": spoken("English name"),
        "work": spoken("Work"),
        "group": spoken("Group"),
        "due": spoken("Due date"),
        "dueHint": spoken("an expression, such as =due_verify"),
        "form": spoken("Form"),
        "none": spoken("none"),
        "error": spoken("error"),
        "missing": spoken("missing"),
        "warning": spoken("warning"),
        "advice": spoken("advice"),
        "errors": spoken("Errors to correct before publishing: %s"),
        "passed": spoken("Fit to publish, with remarks"),
        "clean": spoken("Fit to publish, no remarks"),
        "aged": spoken("Changed since the check"),
        "changeFirst": spoken("Change something first"),
        "chooseStep": spoken("Choose one step first, in the drawing or in the list."),
        "failed": spoken("The drawing could not be loaded. Load the page again to try once more."),
        "unreadable": spoken("“%s” does not draw this process; the drawing is as it was."),
        "signedOut": spoken(
            "Your session has ended. Download the drawing, sign in again and open the file here."
        ),
        "offline": spoken("That did not work. Nothing is lost; try again in a moment."),
    }
