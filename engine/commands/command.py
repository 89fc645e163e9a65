"""A change is a command: a frozen value with ``execute``."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar
from uuid import UUID

from engine.model import Actor, Event, Receipt

if TYPE_CHECKING:
    from typing import Self

    from engine.commands.tools import Tools
    from engine.commands.work import Work
    from engine.store import Connection

R = TypeVar("R")


@dataclass(frozen=True, kw_only=True, slots=True)
class Command(ABC, Generic[R]):
    """A request to change something.

    ``needs`` is the permission that the executor asks for; ``None`` lets everybody send it whom
    ``execute`` does not turn away. ``is_keyed``: it may come with an idempotency key, and then
    ``recall`` answers when it comes again; others pay no heed to a key.
    """

    needs: ClassVar[str | None]
    is_keyed: ClassVar[bool] = False

    def prepare(self, actor: Actor, tools: Tools, connection: Connection) -> Self:
        """Do what takes long before the transaction begins; ``connection`` reads only."""
        return self

    @abstractmethod
    def execute(self, actor: Actor, work: Work) -> R:
        """Change what is asked, once, within the transaction of ``work``. Never commits."""

    def recall(self, event: Event, instance: UUID | None, work: Work) -> R:
        """The answer to the same request under the same idempotency key, from what it wrote."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True, slots=True)
class InstanceCommand(Command[Receipt], ABC):
    """A command that answers with the receipt of the one event that it writes."""

    is_keyed: ClassVar[bool] = True

    def recall(self, event: Event, instance: UUID | None, work: Work) -> Receipt:
        """The receipt of the event that it wrote."""
        return Receipt.of(event, instance)


class AlreadyDone(Exception):
    """The request came before under the same idempotency key: it wrote this line."""

    def __init__(self, stream: int, seq: int) -> None:
        super().__init__(stream, seq)
        self.stream = stream
        self.seq = seq
