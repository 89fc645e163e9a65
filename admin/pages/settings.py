"""The settings of the house: what holds, who changed it when, and a form for each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Blueprint, redirect, request, url_for
from werkzeug.wrappers import Response

from admin.context import ask, run_anyhow, words
from admin.page import may, show
from admin.setting_kinds import Kind, kinds
from admin.setting_words import trouble
from engine.commands import ChangeSetting
from engine.errors import BadInput, NotFound
from engine.queries import ReadStreamBack, Settings

_CHANGES = 20


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/settings", view_func=settings)
    blueprint.add_url_rule("/settings/<name>", view_func=change_setting, methods=["POST"])
    blueprint.add_url_rule("/settings/<name>/default", view_func=restore_setting, methods=["POST"])


@dataclass(frozen=True, slots=True)
class Shown:
    """A setting with the texts of its fields; ``is_own`` where the default does not hold."""

    kind: Kind
    texts: Mapping[str, str]
    is_own: bool
    problem: str = ""


def settings() -> tuple[str, int]:
    """All settings as they hold, and their last changes."""
    return _page()


def change_setting(name: str) -> Response | tuple[str, int]:
    """Another value; one that does not fit is shown again with the reason."""
    kind = _known(name)
    texts = {field.name: request.form.get(field.name, "").strip() for field in kind.fields}
    try:
        run_anyhow(ChangeSetting(name=kind.name, value=kind.value(texts)))
    except BadInput as refusal:
        return _page(Shown(kind, texts, is_own=True, problem=trouble(refusal, words())), 422)
    return redirect(url_for("admin.settings", said="saved"), 303)


def restore_setting(name: str) -> Response:
    """The default again."""
    run_anyhow(ChangeSetting(name=_known(name).name, value=None))
    return redirect(url_for("admin.settings", said="saved"), 303)


def _known(name: str) -> Kind:
    """The setting of that name.

    Raises:
        NotFound: there is none.
    """
    for kind in kinds(words()):
        if kind.name == name:
            return kind
    raise NotFound(setting=name[:80])


def _page(typed: Shown | None = None, status: int = 200) -> tuple[str, int]:
    values = ask(Settings())
    found = [
        typed
        if typed is not None and typed.kind.name == kind.name
        else Shown(kind, kind.texts(values.get(kind.name)), kind.name in values)
        for kind in kinds(words())
    ]
    return show(
        "settings.html",
        status,
        settings=found,
        changes=_changes() if may(ReadStreamBack.needs or "") else [],
        may_change=may(ChangeSetting.needs or ""),
    )


def _changes() -> list[dict[str, Any]]:
    """The last changes, newest first: what, when, by whom, and whether the default came back."""
    titles = {kind.name: kind.title for kind in kinds(words())}
    log = ask(ReadStreamBack(stream="settings", limit=_CHANGES))
    return [
        {
            "title": titles.get(event.content["input"]["name"], event.content["input"]["name"]),
            "at": event.at,
            "who": log.actors.get(event.actor),
            "is_default": event.content["input"]["value"] is None,
        }
        for event in log.events
    ]
