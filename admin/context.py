"""What a page needs: who reads, in which language, at which moment, and the engine."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar, cast

from flask import current_app, g, request

from admin.whole import whole
from admin.words import Words
from complaints.catalogue import LANGUAGES

if TYPE_CHECKING:
    from admin.handed import Handed
    from engine.commands import Command
    from engine.model import Actor
    from engine.queries import Query

R = TypeVar("R")
HANDED = "bihuan-pages"
LANGUAGE_COOKIE = "bihuan_language"
THEME_COOKIE = "bihuan_theme"
THEMES = ("light", "dark", "system")
REQUEST_KEY = "request_key"
VERSION = "version"
CSRF = "csrf_token"
HOUSE_FIELDS = frozenset({REQUEST_KEY, VERSION, CSRF})
"""Names of hidden inputs that are ours and no answers."""


def handed() -> Handed:
    """What the composition root handed over."""
    return cast("Handed", current_app.extensions[HANDED])


def actor() -> Actor:
    """Who reads the page; the guard has put them here."""
    return cast("Actor", g.reader)


def words() -> Words:
    """The reader's language: chosen, else what the browser asks for, else Chinese.

    ``g.language`` goes before it: a part of a page that is shown in another language.
    """
    chosen = g.get("language") or request.cookies.get(LANGUAGE_COOKIE)
    for language in LANGUAGES:
        if chosen == language:
            return Words(language)
    for wanted, _ in request.accept_languages:
        for language in LANGUAGES:
            if wanted.partition("-")[0].lower() == language:
                return Words(language)
    return Words("zh")


def theme() -> str:
    """``light``, ``dark`` or ``system``."""
    chosen = request.cookies.get(THEME_COOKIE, "system")
    return chosen if chosen in THEMES else "system"


def now() -> int:
    """The moment of the page, microseconds since the epoch, UTC; the same at each call."""
    if "moment" not in g:
        g.moment = handed().engine.tools.clock.now()
    return cast("int", g.moment)


def ask(query: Query[R]) -> R:
    """Answer ``query`` for the reader.

    Raises:
        EngineError: whatever the engine refuses.
    """
    return handed().engine.ask(query, actor())


def run(command: Command[R]) -> R:
    """Send ``command`` as the reader, once for each time its form was shown.

    A form that carries a version is refused if what it shows has changed since.

    Raises:
        EngineError: whatever the engine refuses.
    """
    return handed().engine.run(
        command,
        actor(),
        key=request.form.get(REQUEST_KEY) or None,
        if_match=whole(request.form.get(VERSION, "")),
    )


def run_once(command: Command[R], part: str) -> R:
    """Send ``command`` as one of several that a form asks for, once for each time it was shown.

    ``part`` tells it from the others. Whatever version the page has: the last one wins.

    Raises:
        EngineError: whatever the engine refuses.
    """
    key = request.form.get(REQUEST_KEY)
    return handed().engine.run(command, actor(), key=f"{key}:{part}" if key else None)


def run_anyhow(command: Command[R]) -> R:
    """Send ``command`` whatever the version on the page: the last one wins, and may be repeated.

    Raises:
        EngineError: whatever the engine refuses.
    """
    return handed().engine.run(command, actor())


def answers() -> dict[str, list[str]]:
    """The posted texts by name, without our own hidden inputs."""
    return {name: texts for name, texts in request.form.lists() if name not in HOUSE_FIELDS}
