"""A drawing, a table or a form is opened in its editor."""

from __future__ import annotations

from flask import Blueprint, make_response
from werkzeug.wrappers import Response

from admin import drawing_editor, form_editor, table_editor
from admin.page import show
from admin.roster import roster
from admin.studio import said_by_editors, studied, told_to_editor

EDITORS = {"bpmn": drawing_editor, "dmn": table_editor, "form": form_editor}
"""Who edits a file, by its ending: each names template and policy, and tells its element more."""


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/studio/<file>", view_func=editor)


def editor(file: str) -> Response:
    """The editor with the draft of the file, or with what is published."""
    found = studied(file)
    kind = EDITORS[found.kind]
    told = kind.told(found)
    given = {**told_to_editor(found), **told}
    given["words"] = {**said_by_editors(), **told["words"]}
    shown, status = show(
        kind.TEMPLATE, found=found, given=given, title=told["title"], people=roster()
    )
    answer = make_response(shown, status)
    answer.headers["Content-Security-Policy"] = kind.POLICY
    return answer
