"""A drawing, a table or a form that somebody works on and has not published."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, ClassVar

from engine.commands.command import Command
from engine.commands.publish import file_parts
from engine.errors import BadInput
from engine.model import Actor
from engine.store import definition_drafts, definitions
from engine.store.definition_drafts import DefinitionDraft

if TYPE_CHECKING:
    from engine.commands.work import Work

MAX_BYTES = 5_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class SaveDefinitionDraft(Command[DefinitionDraft]):
    """Keep ``source`` as the draft of ``file``, unchecked; all who draw share it.

    ``base`` is the published version it was begun on, 0 for none. The last save wins, unless
    ``if_match`` names the version of the draft that was read (0: there was none). It leaves no
    event: what becomes of it is published, and that does.

    Raises:
        BadInput: a name that is not ``key.bpmn``, ``key.dmn`` or ``key.form``; a base that was
            never published; more than 5,000,000 bytes.
        StaleVersion: the draft changed since it was read.
    """

    needs: ClassVar[str | None] = "process.draft"

    file: str
    source: bytes
    base: int

    def execute(self, actor: Actor, work: Work) -> DefinitionDraft:
        """Write the row."""
        key, kind = file_parts(self.file)
        if len(self.source) > MAX_BYTES:
            raise BadInput(problem="too_large", bytes=MAX_BYTES)
        definitions.lock_current(work.connection)
        if not 0 <= self.base <= definitions.last_version(work.connection, kind, key):
            raise BadInput(problem="base", version=self.base)
        known = definition_drafts.find(work.connection, self.file)
        version = 0 if known is None else known.version
        work.match(version)
        draft = DefinitionDraft(
            file=self.file,
            version=version + 1,
            base=self.base,
            sha256=sha256(self.source).hexdigest(),
            saved=work.now(),
            actor=actor.id,
        )
        definition_drafts.put(work.connection, draft, self.source)
        return draft


@dataclass(frozen=True, kw_only=True, slots=True)
class DiscardDefinitionDraft(Command[bool]):
    """Forget the draft of ``file``; answers whether there was one.

    Raises:
        StaleVersion: the draft changed since it was read.
    """

    needs: ClassVar[str | None] = "process.draft"

    file: str

    def execute(self, actor: Actor, work: Work) -> bool:
        """Delete the row."""
        definitions.lock_current(work.connection)
        known = definition_drafts.find(work.connection, self.file)
        work.match(0 if known is None else known.version)
        return definition_drafts.drop(work.connection, self.file)
