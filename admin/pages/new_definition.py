"""A drawing, a table or a form begins: empty, or as an earlier version was."""

from __future__ import annotations

import re
from hashlib import sha256

from flask import Blueprint, abort, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.blanks import blank
from admin.context import actor, ask, run, run_anyhow, words
from admin.page import show
from admin.studio_list import KINDS
from engine.commands import SaveDefinitionDraft
from engine.errors import Forbidden, NotFound
from engine.queries import FindDefinitionDraft, Source, Versions

_KEY = re.compile(r"[a-z][a-z0-9_-]{1,59}")
LONGEST_NAME = 80


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/studio/new/<kind>", view_func=new_definition)
    blueprint.add_url_rule("/studio/new/<kind>", view_func=begin_definition, methods=["POST"])
    blueprint.add_url_rule(
        "/definitions/<kind>/<key>/<int:version>/draft", view_func=draw_again, methods=["POST"]
    )


def new_definition(kind: str) -> tuple[str, int]:
    """Ask what it is called."""
    if kind not in KINDS:
        abort(404)
    if not actor().may(SaveDefinitionDraft.needs):
        raise Forbidden(needs=SaveDefinitionDraft.needs)
    return show("new_definition.html", kind=kind, problems={}, key="", name="")


def begin_definition(kind: str) -> Response | tuple[str, int]:
    """Keep an empty one as a draft and open it."""
    if kind not in KINDS:
        abort(404)
    key = request.form.get("key", "").strip()
    name = request.form.get("name", "").strip()[:LONGEST_NAME]
    file, source = f"{key}.{kind}", blank(kind, key, name)
    known = ask(FindDefinitionDraft(file=file))
    if known is None or known.sha256 != sha256(source).hexdigest():  # else it was pressed twice
        problems = _problems(kind, key, name)
        if problems:
            given = {"kind": kind, "problems": problems, "key": key, "name": name}
            return show("new_definition.html", 422, **given)
        run_anyhow(SaveDefinitionDraft(file=file, source=source, base=0))
    return redirect(url_for("admin.editor", file=file), 303)


def draw_again(kind: str, key: str, version: int) -> Response:
    """Make an earlier version the draft, to be looked at and published again.

    Raises:
        NotFound: there is no such version.
        StaleVersion: there is a draft already; it is not written over.
    """
    versions = ask(Versions(kind=kind, key=key))
    found = next((one for one in versions if one.version == version), None)
    if found is None:
        raise NotFound(definition=f"{key[:80]}:{version}")
    source = ask(Source(definition=found.id))
    run(SaveDefinitionDraft(file=found.file, source=source, base=versions[0].version))
    return redirect(url_for("admin.changes", file=found.file), 303)


def _problems(kind: str, key: str, name: str) -> dict[str, str]:
    spoken = words()
    found = {}
    if not name and kind != "form":
        found["name"] = spoken("Write what it is called.")
    if not _KEY.fullmatch(key):
        found["key"] = spoken(
            "2 to 60 small letters a to z, figures, - and _, beginning with a letter."
        )
    elif _is_taken(kind, key):
        found["key"] = spoken("“%(key)s” is taken. Choose another key.", key=key)
    return found


def _is_taken(kind: str, key: str) -> bool:
    versions, draft = Versions(kind=kind, key=key), FindDefinitionDraft(file=f"{key}.{kind}")
    return bool(ask(versions)) or ask(draft) is not None
