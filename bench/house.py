"""The engine in this process, on an empty database, with a few people and a published process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.result import Ground
from complaints.operations import OPERATIONS, index_key, ready
from complaints.operations import House as Register
from complaints.store.migrate import migrate
from engine.clock import Clock, SystemClock
from engine.commands import AddPerson, CreateToken, Publish, PutGroup, SetGroups, Tools
from engine.executor import Engine
from engine.library import Releases
from engine.model import SYSTEM, Actor
from engine.operations import Registry
from engine.store import open_database
from engine.vault import Keys, Vault, make_keys

PROCESSES = Path(__file__).resolve().parents[1] / "processes"
GROUP = "handlers"
GRANTS = ("task.*", "instance.start", "instance.read", "message.send")
_KINDS = (".bpmn", ".dmn", ".form")


@dataclass(frozen=True, slots=True)
class House:
    """An engine, and a handler who may take every task of ``GROUP``."""

    engine: Engine
    handler: Actor
    token: str


@contextmanager
def house(
    ground: Ground,
    files: Mapping[str, bytes],
    *,
    clock: Clock | None = None,
    groups: tuple[str, ...] = (GROUP,),
) -> Iterator[House]:
    """Migrate, make keys, publish ``files``, and close everything in the end."""
    migrate(ground.url)
    keys = make_keys(ground.folder / "keys")
    database = open_database(ground.url)
    tools = tools_of(keys, clock)
    engine = Engine(database, tools, keys.requests)
    try:
        engine.run(Publish(files=files), SYSTEM)
        yield _peopled(engine, groups)
    finally:
        database.close()


def tools_of(keys: Keys, clock: Clock | None = None) -> Tools:
    """What the engine works with, the operations of the product included."""
    register = Register(vault=Vault(keys), index_key=index_key(keys))
    return Tools(
        clock=clock or SystemClock(),
        vault=register.vault,
        releases=Releases(),
        operations=Registry(ready(OPERATIONS, register)),
    )


def publish(place: House, files: Mapping[str, bytes]) -> None:
    """Put ``files`` beside, or in the place of, what is published."""
    place.engine.run(Publish(files=files), SYSTEM)


def drawn(*folders: str) -> dict[str, bytes]:
    """The files of processes that come with the product, by name."""
    return {
        path.name: path.read_bytes()
        for folder in folders
        for path in sorted((PROCESSES / folder).iterdir())
        if path.suffix in _KINDS
    }


def drawn_all() -> dict[str, bytes]:
    """The files of every process that comes with the product."""
    return drawn(*(path.name for path in PROCESSES.iterdir() if path.is_dir()))


def _peopled(engine: Engine, groups: tuple[str, ...]) -> House:
    for group in groups:
        engine.run(PutGroup(group=group, name_zh=group, name_en=group, grants=GRANTS), SYSTEM)
    person = engine.run(AddPerson(slug="bench", name_zh="测", name_en="Bench"), SYSTEM)
    engine.run(SetGroups(person=person.id, groups=groups), SYSTEM)
    token = engine.run(CreateToken(person=person.id, label="bench"), SYSTEM).token
    handler = Actor(id=person.id, slug="bench", groups=frozenset(groups), grants=frozenset(GRANTS))
    return House(engine, handler, token)
