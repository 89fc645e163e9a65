"""Small houses to simulate: the bench's process, and two handlers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from complaints.simulation import Simulation
from engine.commands import AddPerson, Publish, PutGroup, SetGroups
from tests.engine.conftest import migrated_file as migrated_file
from tests.engine.house import House

DRAWING = Path(__file__).parents[3] / "processes" / "complaint5"
GRANTS = ("instance.start", "message.send", "task.claim", "task.complete")


@pytest.fixture
def houses(migrated_file: Path, tmp_path: Path) -> Iterator[Callable[[], House]]:
    """Makes furnished houses, each on a database of its own."""
    made: list[House] = []

    def make() -> House:
        path = tmp_path / f"{len(made)}.sqlite"
        path.write_bytes(migrated_file.read_bytes())
        made.append(House(f"sqlite:///{path}"))
        furnish(made[-1])
        return made[-1]

    yield make
    for house in made:
        house.close()


def furnish(house: House) -> None:
    files = {p.name: p.read_bytes() for p in DRAWING.iterdir() if p.suffix in (".bpmn", ".form")}
    house.run(Publish(files=files))
    house.run(PutGroup(group="handlers", name_zh="经办", name_en="Handlers", grants=GRANTS))
    for slug in ("anna", "ben"):
        person = house.run(AddPerson(slug=slug, name_zh=slug, name_en=slug))
        house.run(SetGroups(person=person.id, groups=("handlers",)))


@pytest.fixture
def simulate() -> Callable[[House, int], Simulation]:
    """A simulation of a house; the seed decides the ids of instances too."""

    def begin(house: House, seed: int) -> Simulation:
        chance = Random(seed)
        house.engine.tools = replace(
            house.engine.tools, new_id=lambda: UUID(int=chance.getrandbits(128), version=4)
        )
        return Simulation(house.engine, house.clock, chance, "Asia/Shanghai")

    return begin
