"""The one door: permission, transaction, run, commit, wake the workers."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from dataclasses import fields
from hashlib import sha256
from typing import Any, TypeVar
from uuid import UUID

import orjson

from engine.commands.command import AlreadyDone, Command
from engine.commands.held import Asked
from engine.commands.tools import Tools
from engine.commands.work import Work
from engine.errors import BadInput, Busy, Forbidden, KeyReused
from engine.model import Actor
from engine.queries.query import Query, Reading
from engine.store import Database, KeyRace, UnitOfWork, events, job_queue

R = TypeVar("R")
_NOTHING = Asked()
_TRIES = 3


def asleep() -> None:
    """Wake nobody: the workers look for themselves each second."""


class Engine:
    """Runs commands and answers queries on one database.

    Thread-safe; one for a process.
    """

    def __init__(
        self,
        database: Database,
        tools: Tools,
        request_key: bytes,
        wake: Callable[[], None] = asleep,
    ) -> None:
        """Put the rooms together.

        Args:
            database: open and migrated.
            tools: what commands work with.
            request_key: the secret with which requests are fingerprinted.
            wake: called after a commit that left work for workers; it must not fail or wait.
        """
        self.database = database
        self.tools = tools
        self._request_key = request_key
        self._wake = wake

    def on_work(self, wake: Callable[[], None]) -> None:
        """Call ``wake`` after each commit that left work for workers; it must not fail or wait."""
        self._wake = wake

    def run(
        self,
        command: Command[R],
        actor: Actor,
        *,
        key: str | None = None,
        if_match: int | None = None,
    ) -> R:
        """Change what ``command`` asks, in one transaction, exactly once.

        Args:
            command: what to do.
            actor: who asks, with the permissions of this moment.
            key: idempotency key, any text; the same request under the same key of the same actor
                is answered as before and changes nothing.
            if_match: version of what is changed as the asker saw it.

        Raises:
            Forbidden: the actor may not send such commands.
            KeyReused: the key came with another request.
            Busy: a lock was not got in time.
            EngineError: whatever the command refuses; then nothing has changed.
        """
        self._ensure_may(actor, command.needs)
        asked = self._asked(command, actor, key, if_match)
        if type(command).prepare is not Command.prepare:
            with self.database.reading() as connection:
                command = command.prepare(actor, self.tools, connection)
        for _ in range(_TRIES):
            try:
                return self._transaction(command, actor, asked)
            except KeyRace:
                continue  # whoever won has committed: this time the key is seen
        raise Busy(reason="key_race")

    def work_off(self, command: Command[R], actor: Actor, job: int) -> R | None:
        """As ``run``, for a worker: does ``job`` in the transaction of the command.

        Answers ``None`` and changes nothing if the job is done or in other hands.
        """
        self._ensure_may(actor, command.needs)
        with self.database.transaction() as connection:
            if job_queue.hold(connection, job) is None:
                return None
            unit = UnitOfWork(connection)
            result = command.execute(actor, Work(unit, self.tools, actor, _NOTHING))
            job_queue.done(connection, job)
        self._after(unit)
        return result

    def ask(self, query: Query[R], actor: Actor) -> R:
        """Answer ``query``; nothing is written.

        Raises:
            Forbidden: the actor may not send such queries.
            EngineError: whatever the query refuses.
        """
        self._ensure_may(actor, query.needs)
        with self.database.reading() as connection:
            tools = self.tools
            reading = Reading(
                connection,
                tools.clock,
                tools.vault,
                tools.releases,
                tools.attachments,
                tools.operations.topics,
                tools.messages,
            )
            return query.execute(actor, reading)

    def _ensure_may(self, actor: Actor, needs: str | None) -> None:
        if not actor.may(needs):
            raise Forbidden(needs=needs)

    def _asked(
        self, command: Command[R], actor: Actor, key: str | None, if_match: int | None
    ) -> Asked:
        if key is None or not command.is_keyed:
            return Asked(if_match=if_match)
        idem = sha256(f"{actor.id}\n{key}".encode(errors="surrogatepass")).digest()[:16]
        try:
            told = orjson.dumps(_plain(command), option=orjson.OPT_SORT_KEYS)
        except orjson.JSONEncodeError as error:
            raise BadInput(problem="type_not_logged") from error
        fingerprint = hmac.new(self._request_key, idem + told, sha256).digest()[:8]
        return Asked(idem=idem, request=fingerprint, if_match=if_match)

    def _transaction(self, command: Command[R], actor: Actor, asked: Asked) -> R:
        with self.database.transaction() as connection:
            unit = UnitOfWork(connection)
            work = Work(unit, self.tools, actor, asked)
            try:
                result = command.execute(actor, work)
            except AlreadyDone as seen:
                event, instance = events.find(connection, seen.stream, seen.seq)
                if event.request != asked.request:
                    raise KeyReused from None
                return command.recall(event, instance, work)
        self._after(unit)
        return result

    def _after(self, unit: UnitOfWork) -> None:
        for act in unit.afterwards:
            act()
        if unit.leaves_work:
            self._wake()


def _plain(value: object) -> Any:
    """A command as JSON, for its fingerprint: equal for equal requests, nothing else matters."""
    if isinstance(value, Command):
        given = {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
        return [type(value).__name__, given]
    if isinstance(value, Mapping):
        return {str(name): _plain(item) for name, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [_plain(item) for item in value]
    if value is None or isinstance(value, str | bool):
        return value
    if isinstance(value, bytes):
        return sha256(value).hexdigest()
    return f"{type(value).__name__}:{value}" if not isinstance(value, UUID) else str(value)
