"""Script tasks: only where somebody says what their texts stand for."""

from __future__ import annotations

from typing import Any

from engine.bpmn.specs.service_task import ServiceTask
from engine.bpmn.token import Token
from engine.bpmn.variables import seen_from

SCRIPT = "script:"
"""What the topic of a script begins with; its text follows."""


class ScriptTask(ServiceTask):
    """The text of a script as a topic; a script sees every variable that its task sees."""

    def asked_with(self, token: Token) -> dict[str, Any]:
        """All variables, by name."""
        return seen_from(token.workflow, token)
