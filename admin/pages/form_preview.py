"""The preview of a form in the studio: a part of a page, drawn from text that is not saved."""

from __future__ import annotations

from flask import Blueprint, g, render_template, request

from admin.context import ask
from admin.form_preview import preview
from admin.page import given_to_all
from complaints.catalogue import LANGUAGES
from engine.errors import NotFound
from engine.queries import FindDefinitionDraft


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/studio/<file>/preview", view_func=form_preview, methods=["POST"])


def form_preview(file: str) -> str:
    """The form in the file ``source``, in ``language``; nothing of it is kept.

    Raises:
        Forbidden: the reader draws no forms.
        NotFound: no form has this name.
    """
    ask(FindDefinitionDraft(file=file))  # asks who may draw
    if not file.endswith(".form"):
        raise NotFound(file=file[:200])
    if request.form.get("language") in LANGUAGES:
        g.language = request.form["language"]
    sent = request.files.get("source")
    drawn = preview(b"" if sent is None else sent.read(), file)
    return render_template("parts/form_preview.html", drawn=drawn, **given_to_all())
