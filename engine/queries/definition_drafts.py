"""What is being drawn and is not published."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.errors import NotFound
from engine.model import Actor
from engine.queries.query import Query, Reading
from engine.store import definition_drafts
from engine.store.definition_drafts import DefinitionDraft

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, kw_only=True, slots=True)
class DefinitionDrafts(Query["Sequence[DefinitionDraft]"]):
    """All drafts of drawings, tables and forms, by file."""

    needs: ClassVar[str | None] = "process.draft"

    def execute(self, actor: Actor, reading: Reading) -> Sequence[DefinitionDraft]:
        """Read their rows."""
        return definition_drafts.drafts(reading.connection)


@dataclass(frozen=True, kw_only=True, slots=True)
class FindDefinitionDraft(Query[DefinitionDraft | None]):
    """The draft of one file, if there is one."""

    needs: ClassVar[str | None] = "process.draft"

    file: str

    def execute(self, actor: Actor, reading: Reading) -> DefinitionDraft | None:
        """Read its row."""
        return definition_drafts.find(reading.connection, self.file)


@dataclass(frozen=True, kw_only=True, slots=True)
class DefinitionDraftSource(Query[bytes]):
    """The bytes of the draft of a file, as they were saved.

    Raises:
        NotFound: there is no draft of it.
    """

    needs: ClassVar[str | None] = "process.draft"

    file: str

    def execute(self, actor: Actor, reading: Reading) -> bytes:
        """Read them."""
        found = definition_drafts.source(reading.connection, self.file)
        if found is None:
            raise NotFound(draft=self.file[:200])
        return found
