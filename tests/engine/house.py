"""An engine on a database of its own, with words for what tests do most."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from uuid import UUID

from sqlalchemy import text

from engine.clock import FixedClock
from engine.commands import CompleteTask, Publish, StartInstance, Tools
from engine.commands.held import Asked
from engine.commands.work import Work
from engine.executor import Engine
from engine.library import Releases
from engine.model import SYSTEM, Actor, Receipt, Release
from engine.operations import Operation, Registry
from engine.store import Database, UnitOfWork, instances, open_database, people
from engine.store import events as event_store
from engine.vault import Keys, Vault
from tests.engine.drawings import FORM

WORKER = frozenset({"task.*", "instance.*", "message.send", "process.list", "personal.read"})
ANNA = Actor(id=1, slug="anna", groups=frozenset({"frontline"}), grants=WORKER)
BEN = Actor(id=2, slug="ben", groups=frozenset({"frontline", "backoffice"}), grants=WORKER)
CLEO = Actor(id=3, slug="cleo", groups=frozenset({"backoffice"}), grants=WORKER)
KEYS = Keys(vault=bytes(range(32)), requests=bytes(32))
NOON = 1_773_057_600_000_000
"""2026-03-09, 12:00 UTC."""


class House:
    """An engine with a clock that stands still at ``NOON``."""

    def __init__(self, url: str, operations: tuple[Operation, ...] = ()) -> None:
        self.woken = 0
        self.clock = FixedClock(NOON)
        self.database: Database = open_database(url, lock_wait=10, pool=8)
        self.tools = Tools(
            clock=self.clock,
            vault=Vault(KEYS),
            releases=Releases(),
            operations=Registry(operations),
        )
        self.engine = Engine(self.database, self.tools, KEYS.requests, self._wake)

    def _wake(self) -> None:
        self.woken += 1

    def close(self) -> None:
        self.database.close()

    def run(self, command, actor=SYSTEM, **how):
        return self.engine.run(command, actor, **how)

    def ask(self, query, actor=SYSTEM):
        return self.engine.ask(query, actor)

    def publish(self, **drawings: bytes) -> Release:
        files: Mapping[str, bytes] = {f"{name}.bpmn": source for name, source in drawings.items()}
        return self.run(Publish(files={**files, "f02.form": FORM}))

    def start(self, process: str, **given) -> Receipt:
        return self.run(StartInstance(process=process, **given))

    def hire(self, *actors: Actor) -> None:
        """Let these people exist, with the numbers that they have."""
        with self.work() as work:
            for actor in actors:
                number = people.add(work.connection, actor.slug, actor.slug, actor.slug, None)
                assert number == actor.id

    def complete(self, task: UUID, actor: Actor = ANNA, **how) -> Receipt:
        answers = how.pop("answers", {"summary": "ok"})
        return self.run(CompleteTask(task=task, answers=answers), actor, **how)

    @contextmanager
    def work(self, actor: Actor = SYSTEM) -> Iterator[Work]:
        """A transaction at work; committed at the end."""
        with self.database.transaction() as connection:
            yield Work(UnitOfWork(connection), self.tools, actor, Asked())

    @contextmanager
    def reading(self):
        """A connection that reads."""
        with self.database.read.connect() as connection:
            yield connection

    def log(self, instance: UUID) -> list:
        """The lines of an instance."""
        with self.reading() as connection:
            found = instances.find(connection, instance)
            return list(event_store.lines(connection, found.id))

    def kinds(self, instance: UUID) -> list[str]:
        return [event.kind for event in self.log(instance)]

    def rows(self, sql: str, **given) -> list[tuple]:
        """Whatever the database says."""
        with self.reading() as connection:
            return [tuple(row) for row in connection.execute(text(sql), given)]


def opened(receipt: Receipt, n: int = 0) -> UUID:
    """The id of a task that the receipt tells of."""
    return UUID(receipt.opened[n]["uid"])
