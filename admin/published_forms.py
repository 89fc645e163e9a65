"""Forms of the current release that a page draws before any instance has them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import forms
from admin.context import handed
from engine.errors import NotFound
from engine.model import SYSTEM
from engine.queries import Definitions, Processes, Source

if TYPE_CHECKING:
    from engine.model import Definition
    from engine.queries import PublishedStart


def published_form(key: str) -> forms.Form:
    """The form ``key`` as it is published now.

    Raises:
        NotFound: it is not.
    """
    engine = handed().engine
    for definition in engine.ask(Definitions(), SYSTEM):
        if definition.kind == "form" and definition.key == key:
            return _read(definition, engine.ask(Source(definition=definition.id), SYSTEM))
    raise NotFound(form=key)


def published_start(process: str, element: str | None = None) -> PublishedStart | None:
    """The start event ``element`` of a process, or its first that a person may use."""
    for published in handed().engine.ask(Processes(), SYSTEM):
        if published.key == process:
            for start in published.starts:
                if start.kind == "none" and element in (None, start.element):
                    return start
    return None


@lru_cache(maxsize=32)
def _read(definition: Definition, source: bytes) -> forms.Form:
    return forms.read(source, name=definition.file)
