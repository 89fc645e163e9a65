"""Drawings, tables and forms become a release, the one that new instances run on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from engine import bpmn
from engine.commands.command import Command
from engine.commands.start_timers import plan_start_timers
from engine.errors import BadInput, NotFound
from engine.library import around, with_earlier_versions
from engine.model import Actor, Definition, Event, Release, canonical, is_earlier
from engine.store import definition_drafts, definitions
from engine.store.streams import RELEASES, definition_stream

if TYPE_CHECKING:
    from engine.bpmn import Compiled
    from engine.commands.tools import Tools
    from engine.commands.work import Work
    from engine.store import Connection

KINDS = ("bpmn", "dmn", "form")
_OTHER_SIGNS = "/:["
"""Of addresses, of ids of definitions, of earlier versions."""


@dataclass(frozen=True, slots=True)
class Plan:
    """All files of the release to come, compiled, on top of the release ``base``."""

    base: int | None
    files: Mapping[str, bytes]
    compiled: Compiled


@dataclass(frozen=True, kw_only=True, slots=True)
class Publish(Command[Release]):
    """Make a release of what is published and ``files`` (name -> bytes, ``None`` withdraws one).

    Files that are byte for byte what is published make no new definition; if nothing changes, the
    current release is the answer and nothing is written. A draft with the same bytes goes.
    ``note`` says why, for the list of releases.

    Raises:
        ReleaseRefused: with all findings; nothing is published.
        BadInput: a name that is not ``key.bpmn``, ``key.dmn`` or ``key.form``.
        NotFound: a file to withdraw is not published.
    """

    needs: ClassVar[str | None] = "process.publish"
    is_keyed: ClassVar[bool] = True

    files: Mapping[str, bytes | None]
    note: str = ""
    plan: Plan | None = None

    def prepare(self, actor: Actor, tools: Tools, connection: Connection) -> Publish:
        """Check and compile before the transaction: it takes long."""
        base, _ = definitions.current(connection)
        try:
            return replace(self, plan=self._plan(tools, connection, base))
        except NotFound:
            return self  # may have been withdrawn by this very request: its key is looked at first

    def execute(self, actor: Actor, work: Work) -> Release:
        """Write definitions, release and start subscriptions."""
        work.answer_if_done()
        base = definitions.lock_current(work.connection)
        plan = self.plan
        if plan is None or plan.base != base:
            plan = self._plan(work.tools, work.connection, base)
        topics = dict(work.tools.operations.topics)
        files = {name: sha256(source).hexdigest() for name, source in plan.files.items()}
        content = {"files": files, "topics": topics}
        digest = sha256(canonical(content)).hexdigest()
        current = None if base is None else work.tools.releases.release(work.connection, base)
        if current is not None and current.hash == digest:
            self._forget_drafts(work, files)
            return current
        found = definitions.find_release_by_hash(work.connection, digest)
        if found is None:
            numbers = self._define(work, plan, files, current, digest)
            number = definitions.add_release(work.connection, content, digest, numbers, work.now())
            found = Release(id=number, hash=digest, files=files, topics=topics)
        starts = _starts(plan.compiled)
        definitions.publish(work.connection, found.id, starts)
        plan_start_timers(work, plan.compiled)
        self._forget_drafts(work, files)
        told = {
            "release": digest,
            "input": {"files": sorted(self.files), "note": self.note},
            "effects": [{"e": "published", "starts": starts}],
        }
        work.log(RELEASES, "release.published", told)
        work.tools.releases.remember(found, plan.compiled)
        return found

    def recall(self, event: Event, instance: UUID | None, work: Work) -> Release:
        """The release that was published."""
        digest = event.content["release"]
        found = definitions.find_release_by_hash(work.connection, digest)
        if found is None:
            raise NotFound(release=digest)
        return found

    def _plan(self, tools: Tools, connection: Connection, base: int | None) -> Plan:
        published: dict[str, bytes] = {}
        compiled = None
        if base is not None:
            ready = tools.releases.ready(connection, base)
            published, compiled = definitions.sources(connection, ready.release), ready.compiled
        files = {name: published[name] for name in published if not is_earlier(name)}
        for name, source in self.files.items():
            if source is not None:
                file_parts(name)
                files[name] = source
            elif files.pop(name, None) is None:
                raise NotFound(file=name)
        topics = tools.operations.topics
        surroundings = around(connection, topics, tools.messages, compiled)
        tools.check(files, surroundings)
        whole = with_earlier_versions(connection, files, published)
        if len(whole) > len(files):
            tools.check(whole, surroundings)
        return Plan(base, whole, bpmn.compile_release(whole, topics))

    def _forget_drafts(self, work: Work, hashes: Mapping[str, str]) -> None:
        """A draft whose bytes are published is none any more."""
        for name in self.files:
            if name in hashes:
                definition_drafts.drop_same(work.connection, name, hashes[name])

    def _define(
        self,
        work: Work,
        plan: Plan,
        hashes: Mapping[str, str],
        current: Release | None,
        digest: str,
    ) -> list[int]:
        """Insert a definition for each file that is new; the numbers of all."""
        old: dict[str, Definition] = {}
        if current is not None:
            old = definitions.by_file(work.connection, current)
        numbers = set()
        for name, source in sorted(plan.files.items(), key=lambda one: is_earlier(one[0])):
            known = old.get(name)
            if known is not None and known.sha256 == hashes[name]:
                numbers.add(known.id)
            elif is_earlier(name):
                numbers.add(definitions.earlier(work.connection, name, hashes[name]))
            else:
                numbers.add(_define(work, name, source, hashes[name], digest))
        return sorted(numbers)


def _define(work: Work, name: str, source: bytes, sha: str, release: str) -> int:
    key, kind = file_parts(name)
    definition = Definition(
        id=0,
        uid=work.tools.new_id(),
        kind=kind,
        key=key,
        version=definitions.last_version(work.connection, kind, key) + 1,
        sha256=sha,
        published=work.now(),
        actor=work.actor.id,
    )
    number = definitions.add(work.connection, definition, source)
    told = {"definition": definition.outside, "sha256": sha, "release": release}
    work.log_beside(definition_stream(kind, key), "definition.published", told)
    return number


def file_parts(name: str) -> tuple[str, str]:
    """Key and kind of a file by its name.

    Raises:
        BadInput: it is not ``key.bpmn``, ``key.dmn`` or ``key.form``.
    """
    key, _, kind = name.rpartition(".")
    if not key or kind not in KINDS or any(sign in key for sign in _OTHER_SIGNS):
        raise BadInput(problem="file_name", file=name[:200])
    return key, kind


def _starts(compiled: Compiled) -> list[dict[str, str]]:
    found = (
        (process.key, start.element, start.kind, start.name or "")
        for process in sorted(compiled.startable, key=lambda process: process.key)
        for start in process.starts
        if start.kind != "none"
    )
    return [
        dict(zip(("process", "element", "kind", "name"), row, strict=True))
        for row in dict.fromkeys(found)
    ]
