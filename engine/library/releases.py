"""Releases, compiled once a process and shared by all instances that run on them."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

import orjson

from engine import bpmn
from engine.errors import NothingPublished
from engine.library.catches import catches
from engine.library.kept_tasks import kept_tasks
from engine.library.names import Name, names_of
from engine.model import Release
from engine.store import definitions

if TYPE_CHECKING:
    from engine.bpmn import Compiled
    from engine.store import Connection


@dataclass(frozen=True)
class Ready:
    """A release that is ready to run."""

    release: Release
    compiled: Compiled
    _names: dict[str, dict[str, Name]] = field(default_factory=dict)
    _schemas: dict[str, dict[str, Any]] = field(default_factory=dict)

    def names(self, process: str) -> dict[str, Name]:
        """What the elements of ``process``, and of what it calls, are called, by id."""
        found = self._names.get(process)
        if found is None:
            found = self._names[process] = names_of(self.compiled, process)
        return found

    def schema(self, connection: Connection, form: str) -> dict[str, Any] | None:
        """The form ``form`` as it was published; all are read when the first is asked for."""
        if not self._schemas:
            sources = definitions.sources(connection, self.release)
            drawn = [orjson.loads(text) for name, text in sources.items() if _is_form(name)]
            self._schemas.update({schema["id"]: schema for schema in drawn})
        return self._schemas.get(form)

    def name(self, process: str, element: str) -> Name:
        """What one element is called; its id if it has no name."""
        return self.names(process).get(element) or Name(element, element)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Ids of the tasks that may not be handed over."""
        return kept_tasks(self.compiled)

    @cached_property
    def catches(self) -> dict[str, frozenset[str]]:
        """By process: the names of the messages that it, or what it calls, may receive."""
        return catches(self.compiled)


def _is_form(name: str) -> bool:
    return name.endswith(".form")


class Releases:
    """A bounded cache by content hash. Thread-safe; one thread compiles, the others wait."""

    def __init__(self, size: int = 8) -> None:
        self._size = size
        self._ready: OrderedDict[str, Ready] = OrderedDict()
        self._known: dict[int, Release] = {}
        self._lock = threading.RLock()

    def release(self, connection: Connection, number: int) -> Release:
        """The release with this number.

        Raises:
            NothingPublished: there is none.
        """
        known = self._known.get(number)
        if known is None:
            known = definitions.find_release(connection, number)
            if known is None:
                raise NothingPublished(release=number)
            self._known[number] = known
        return known

    def ready(self, connection: Connection, number: int) -> Ready:
        """The release with this number, compiled.

        Raises:
            NothingPublished: there is none.
        """
        release = self.release(connection, number)
        with self._lock:
            found = self._ready.get(release.hash)
            if found is None:
                sources = definitions.sources(connection, release)
                found = Ready(release, bpmn.compile_release(sources, release.topics))
            self._keep(found)
        return found

    def remember(self, release: Release, compiled: Compiled) -> None:
        """Take over what was compiled for publishing."""
        with self._lock:
            self._keep(Ready(release, compiled))

    def _keep(self, ready: Ready) -> None:
        self._ready[ready.release.hash] = ready
        self._ready.move_to_end(ready.release.hash)
        while len(self._ready) > self._size:
            self._ready.popitem(last=False)
