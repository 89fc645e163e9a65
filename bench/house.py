"""The engine in this process, on an empty database, with a few people and a published process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import wsgi
from bench.result import Ground
from engine.clock import Clock
from engine.commands import AddPerson, CreateToken, Publish, PutGroup, SetGroups
from engine.commands.tools import no_check
from engine.config import Settings
from engine.executor import Engine
from engine.model import SYSTEM, Actor

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
    engine = engine_on(ground.url, ground.folder, clock)
    try:
        engine.run(Publish(files=files), SYSTEM)
        yield _peopled(engine, groups)
    finally:
        engine.database.close()


def engine_on(url: str, folder: Path, clock: Clock | None = None) -> Engine:
    """The engine as the product puts it together; drawings without a picture are let through."""
    settings = Settings(database_url=url, data=folder)
    wsgi.prepare(settings)
    engine = wsgi.create_engine(settings, clock)
    engine.tools = replace(engine.tools, check=no_check)
    return engine


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
