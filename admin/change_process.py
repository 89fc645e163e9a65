"""Where a process of changes is published, drafts are not published directly: it decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from admin.context import ask
from engine.queries import Processes

if TYPE_CHECKING:
    from engine.queries import PublishedProcess

KEY = "process-change"
"""Key of the process that reviews, approves and publishes a change (P21 of the process brief)."""


def change_process() -> PublishedProcess | None:
    """The process, if it is published."""
    return next((one for one in ask(Processes()) if one.key == KEY), None)
