"""What is published, now and before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from engine.errors import NotFound
from engine.library import Name
from engine.model import Actor, Definition, Release
from engine.queries.query import Query, ensure_limit
from engine.store import definitions

if TYPE_CHECKING:
    from engine.bpmn import Start
    from engine.queries.query import Reading
    from forms import Form

_NEWEST = 2**31 - 1
MAX_LIMIT = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class PublishedStart:
    """A start event that a person may use: by itself or by a message, with its form."""

    element: str
    kind: str
    message: str | None
    form: Form | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PublishedProcess:
    """A process of the current release. ``may_start``: the actor is among its starters."""

    key: str
    name: Name
    file: str
    starts: tuple[PublishedStart, ...]
    may_start: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Processes(Query[tuple[PublishedProcess, ...]]):
    """The processes of the current release, by key."""

    needs: ClassVar[str | None] = "process.list"

    def execute(self, actor: Actor, reading: Reading) -> tuple[PublishedProcess, ...]:
        """Read the compiled release."""
        number, _ = definitions.current(reading.connection)
        if number is None:
            return ()
        compiled = reading.releases.ready(reading.connection, number).compiled
        may_start = actor.may("instance.start")
        return tuple(
            PublishedProcess(
                key=process.key,
                name=Name(process.name, process.name_en),
                file=process.file,
                starts=tuple(
                    _start(start, compiled.forms.get(start.form or ""))
                    for start in process.starts
                    if start.kind in ("none", "message")
                ),
                may_start=may_start and actor.is_starter(process.starter_groups),
            )
            for process in sorted(compiled.startable, key=lambda process: process.key)
        )


def _start(start: Start, form: Form | None) -> PublishedStart:
    return PublishedStart(element=start.element, kind=start.kind, message=start.name, form=form)


@dataclass(frozen=True, kw_only=True, slots=True)
class ReleaseDetails:
    """A release and its definitions; ``made`` in microseconds since the epoch, UTC."""

    release: Release
    made: int
    is_current: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class Releases(Query[tuple[ReleaseDetails, ...]]):
    """Releases below number ``before``, newest first.

    Raises:
        BadInput: a limit outside 1..200.
    """

    needs: ClassVar[str | None] = "process.list"

    before: int = _NEWEST
    limit: int = 50

    def execute(self, actor: Actor, reading: Reading) -> tuple[ReleaseDetails, ...]:
        """One page."""
        ensure_limit(self.limit)
        current, _ = definitions.current(reading.connection)
        return tuple(
            ReleaseDetails(release=release, made=made, is_current=release.id == current)
            for release, made in definitions.releases(
                reading.connection, before=self.before, limit=self.limit
            )
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Definitions(Query[tuple[Definition, ...]]):
    """The definitions of the release ``release``, or of the current one, by kind and key.

    Raises:
        NotFound: there is no such release.
    """

    needs: ClassVar[str | None] = "process.list"

    release: int | None = None

    def execute(self, actor: Actor, reading: Reading) -> tuple[Definition, ...]:
        """Read their rows."""
        number = self.release
        if number is None:
            number, _ = definitions.current(reading.connection)
        found = None
        if number is not None:
            found = definitions.find_release(reading.connection, number)
        if found is None:
            raise NotFound(release=number)
        return tuple(definitions.definitions(reading.connection, found))


@dataclass(frozen=True, kw_only=True, slots=True)
class Drawings(Query[dict[str, Definition]]):
    """The drawing of each process of a release, by the process's key, earlier versions too.

    Raises:
        NotFound: there is no such release.
    """

    needs: ClassVar[str | None] = "process.list"

    release: int

    def execute(self, actor: Actor, reading: Reading) -> dict[str, Definition]:
        """Read the rows, and the compiled release."""
        found = definitions.find_release(reading.connection, self.release)
        if found is None:
            raise NotFound(release=self.release)
        files = definitions.by_file(reading.connection, found)
        compiled = reading.releases.ready(reading.connection, found.id).compiled
        return {key: files[process.file] for key, process in compiled.processes.items()}


@dataclass(frozen=True, kw_only=True, slots=True)
class Versions(Query[tuple[Definition, ...]]):
    """All versions of the definition ``key``, newest first; ``kind``: bpmn, dmn or form."""

    needs: ClassVar[str | None] = "process.list"

    kind: str
    key: str

    def execute(self, actor: Actor, reading: Reading) -> tuple[Definition, ...]:
        """Read their rows."""
        return tuple(definitions.versions(reading.connection, self.kind, self.key))


@dataclass(frozen=True, kw_only=True, slots=True)
class Source(Query[bytes]):
    """The bytes of the definition with this number, as uploaded.

    Raises:
        NotFound: there is none.
    """

    needs: ClassVar[str | None] = "process.list"

    definition: int

    def execute(self, actor: Actor, reading: Reading) -> bytes:
        """Read them."""
        found = definitions.source(reading.connection, self.definition)
        if found is None:
            raise NotFound(definition=self.definition)
        return found
