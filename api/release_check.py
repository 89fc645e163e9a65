"""The check of files that are not published yet, together with those that are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from api.context import actor, ask, ask_all, engine
from engine.check import check_isolated
from engine.errors import Forbidden
from engine.queries import Definitions, Processes, Source

if TYPE_CHECKING:
    from engine.check import Report

NEEDS = "process.publish"


def check_upload(files: Mapping[str, bytes]) -> Report:
    """Check ``files`` on top of the current release.

    Raises:
        Forbidden: the actor may not publish.
    """
    if not actor().may(NEEDS):
        raise Forbidden(needs=NEEDS)
    return check_isolated(
        {**_published(), **files}, topics=engine().tools.operations.topics, groups=None
    )


def _published() -> dict[str, bytes]:
    if not ask_all(Processes()):
        return {}
    return {
        definition.file: ask(Source(definition=definition.id))
        for definition in ask_all(Definitions())
    }
