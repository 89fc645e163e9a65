"""A setting of the house changes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.errors import BadInput
from engine.model import Actor, check_logged
from engine.store import settings
from engine.store.streams import SETTINGS

if TYPE_CHECKING:
    from engine.commands.work import Work

_NAME = re.compile(r"[a-z][a-z0-9_.]{0,79}")


@dataclass(frozen=True, kw_only=True, slots=True)
class ChangeSetting(Command[None]):
    """Let the setting ``name`` be ``value``, JSON as the log holds it; ``None`` removes it.

    Raises:
        BadInput: the name is not small letters, digits, ``_`` and ``.``, nothing knows it, or the
            value does not fit.
    """

    needs: ClassVar[str | None] = "settings.change"

    name: str
    value: object

    def execute(self, actor: Actor, work: Work) -> None:
        """Write the event and the setting."""
        if _NAME.fullmatch(self.name) is None:
            raise BadInput(problem="setting_name", name=self.name[:80])
        check_logged(self.value)
        if self.value is not None:
            work.tools.fit_setting(self.name, self.value)
        was = settings.get(work.connection, self.name)
        given = {"name": self.name, "value": self.value, "was": was}
        work.log(SETTINGS, "setting.changed", {"input": given})
        settings.put(work.connection, self.name, self.value)
