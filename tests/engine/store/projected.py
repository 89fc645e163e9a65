"""Events with given effects, projected on an instance that nothing runs in."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from uuid import UUID

from sqlalchemy import text

from engine.model import START, Entry, Instance, Status
from engine.store import UnitOfWork

NEW = Instance(
    id=0, uid=UUID(int=1), process="two", key="TS-1", release=1, status=Status.ACTIVE, end=None,
    seq=0, head=START, tasks=0, next_due=None, snapshot=b"", started=5, ended=None, subject=None,
    drill=False,
)  # fmt: skip
AT = 1000


class Projected:
    """One instance, and others if asked for; ``tell`` writes an event with effects."""

    def __init__(self, unit: UnitOfWork) -> None:
        self.unit = unit
        self.instance = unit.begin(NEW)

    def another(self, number: int, **change) -> Instance:
        return self.unit.begin(replace(NEW, uid=UUID(int=number), **change))

    def tell(self, *effects: dict, instance: Instance | None = None, held=None, still=()):
        target = self.unit.hold_instance((instance or self.instance).id)
        entry = Entry(kind="test", at=AT, actor=3, content={"effects": list(effects)})
        after = replace(target, snapshot=b"x")
        return self.unit.save(after, because=entry, held=held, still=frozenset(still))

    def rows(self, sql: str) -> list[tuple]:
        return [tuple(row) for row in self.unit.connection.execute(text(sql))]


@contextmanager
def projected(house) -> Iterator[Projected]:
    with house.database.transaction() as connection:
        yield Projected(UnitOfWork(connection))


def opened(no: int, *groups: str, **more) -> dict:
    uid = str(UUID(int=100 + no))
    return {"e": "opened", "el": f"t{no}", "task": no, "uid": uid, "groups": list(groups), **more}
