"""A question is a query: a frozen value with ``execute``, which writes nothing."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from engine.errors import BadInput

if TYPE_CHECKING:
    from engine.clock import Clock
    from engine.library import Releases
    from engine.model import Actor
    from engine.store import AttachmentFolder, Connection
    from engine.vault import Vault

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Reading:
    """What a query works with. Each statement sees what is committed when it begins."""

    connection: Connection
    clock: Clock
    vault: Vault
    releases: Releases
    attachments: AttachmentFolder | None = None
    topics: Mapping[str, str] = field(default_factory=dict)
    messages: frozenset[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Query(ABC, Generic[R]):
    """A request to know. ``needs`` is the permission that the executor asks for."""

    needs: ClassVar[str | None]

    @abstractmethod
    def execute(self, actor: Actor, reading: Reading) -> R:
        """The answer."""


def ensure_limit(limit: int, most: int = 200) -> None:
    """How many lines a page may have.

    Raises:
        BadInput: less than one, or more than ``most``.
    """
    if not 1 <= limit <= most:
        raise BadInput(problem="limit", max=most)
