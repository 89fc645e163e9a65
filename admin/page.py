"""Drawing a page: templates, and what all of them may ask."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from flask import g, render_template, request
from flask.sansio.app import App
from jinja2.ext import i18n

from admin import drawn_form, due_chip, moments, rich_text
from admin.assets import asset
from admin.code_words import coded, without_codes
from admin.context import CSRF, REQUEST_KEY, actor, handed, now, theme, words
from admin.fault_words import fault_in_words
from admin.islands import island
from admin.said import said
from admin.sentences import sentence
from admin.top_bar import top_bar
from admin.typed import told
from engine.model import Actor


def prepare(app: App) -> None:
    """Teach the application's templates our words and filters."""
    environment = app.jinja_env
    environment.add_extension(i18n)
    environment.install_gettext_callables(  # type: ignore[attr-defined]  # added by the extension
        lambda message: words()(message),
        lambda one, more, num: words().fitting(one, more, num),
        newstyle=True,
    )
    environment.trim_blocks = environment.lstrip_blocks = True


def show(template: str, status: int = 200, /, **given: Any) -> tuple[str, int]:
    """Draw ``template`` with what every page has, and with ``given``."""
    framed = {
        "theme": theme(),
        "reader": g.get("reader"),
        "bar": top_bar(),
        "say": said(request.args.get("said"), words()),
        "here": request.full_path.rstrip("?"),
        "hidden_inputs": hidden_inputs,
    }
    return render_template(template, **given_to_all(), **framed, **given), status


def given_to_all() -> dict[str, Any]:
    """What every template has, those of a part of a page among them."""
    return {
        "asset": asset,
        "island": island,
        "words": words(),
        "now": now(),
        "form": drawn_form,
        "time": moments,
        "rich": rich_text,
        "chip": due_chip,
        "person_name": person_name,
        "sentence": sentence,
        "coded": coded,
        "without_codes": without_codes,
        "fault": fault_in_words,
        "problem_told": told,
    }


def hidden_inputs() -> dict[str, str]:
    """What a form carries with it: where it comes from, and a key so that it is done once."""
    session = g.get("session") or ""
    return {CSRF: handed().csrf_token(session), REQUEST_KEY: str(uuid4())}


def person_name(person: Actor | None) -> str:
    """A person's name in the reader's language; empty for nobody."""
    return "" if person is None else words().pick(person.name_zh, person.name_en) or person.slug


def may(permission: str) -> bool:
    """Whether the reader's groups grant ``permission``."""
    return actor().may(permission)
