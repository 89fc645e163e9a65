"""A register on a database of the test's own, whose operations run as in a step or a worker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from sqlalchemy import insert

from complaints.following import follow
from complaints.moments import write_moment
from complaints.operations import House, index_key, ready, register_complaint
from complaints.operations.house import Maker
from engine.clock import micros
from engine.library import Sealer
from engine.notices import Post
from engine.operations import Context
from engine.store import instances, open_database, people, settings
from engine.store.tables import NO_DUE, instance, task
from engine.vault import Vault, make_keys

ZONE = ZoneInfo("Asia/Shanghai")
MONDAY = "2026-03-09 10:08"
CALLED = "2026-03-09 10:00"


def at(text: str) -> int:
    """Microseconds of a wall-clock time in Shanghai."""
    return micros(datetime.fromisoformat(text).replace(tzinfo=ZONE))


def logged(text: str) -> dict[str, str] | None:
    """The same moment as the log holds it."""
    return write_moment(at(text))


class Desk:
    """``house`` may be replaced; ``now`` is the moment of what runs next."""

    def __init__(self, url: str, folder: Path) -> None:
        self.database = open_database(url)
        keys = make_keys(folder / "keys")
        self.vault = Vault(keys)
        self.house = House(vault=self.vault, index_key=index_key(keys))
        self.now = at(MONDAY)
        self._seals = 0

    def close(self) -> None:
        self.database.close()

    def context(self, **changes: Any) -> Context:
        plain = Context(
            instance=1,
            uid=UUID(int=1),
            process="intake-registration",
            key=None,
            actor=7,
            at=self.now,
            drill=False,
            transaction=None,
        )
        return replace(plain, **changes)

    def step(self, maker: Maker, inputs: Mapping[str, object], **context: Any) -> Any:
        """Run an inline operation in a transaction of its own."""
        (operation,) = ready([maker], self.house)
        with self.database.transaction() as connection:
            return operation.run(inputs, self.context(transaction=connection, **context))

    def job(self, maker: Maker, inputs: Mapping[str, object], **context: Any) -> Any:
        """Run an operation as a worker does."""
        (operation,) = ready([maker], self.house)
        given = {"job": "operation:1:2:1", "transaction": self.database, **context}
        return operation.run(inputs, self.context(**given))

    def seal(self, **values: str) -> dict[str, object]:
        """References to values of one customer."""
        self._seals += 1
        with self.database.transaction() as connection:
            sealer = Sealer(
                connection, self.vault, stream=1, seq=self._seals, at=self.now, subject=None
            )
            references = {name: sealer.put(name, value) for name, value in values.items()}
            sealer.write()
        return dict(references)

    def contact(self, **fields: object) -> dict[str, object]:
        """Answers of F01, of a registered customer."""
        plain = {"channel": "phone", "profile": "retail", "identity": "registered"}
        return {**plain, "contact_at": logged(CALLED), "object": "product", **fields}

    def register(
        self, number: str = "TS-202603-0001", told: str = CALLED, **fields: object
    ) -> dict[str, Any]:
        """A complaint in the register; ``drill`` and ``instance`` are of the context."""
        context = {name: fields.pop(name) for name in ("drill", "instance") if name in fields}
        inputs = {
            "number": number,
            "contact": self.contact(**fields),
            "conversion": None,
            "contact_at": logged(told),
        }
        return self.step(register_complaint.operation, inputs, **context)["case"]

    def person(self, slug: str, *groups: str) -> int:
        """Somebody in groups."""
        with self.database.transaction() as connection:
            number = people.add(connection, slug, slug, slug, None)
            for group in groups:
                people.put_group(connection, group, group, group, ())
            people.set_groups(connection, number, groups)
        return number

    def main(self, number: str, *, status: int = 0, end: str | None = None, row: int = 2) -> int:
        """The main instance of a complaint."""
        values = {
            "id": row,
            "uid": UUID(int=row).bytes,
            "process": "complaint-main",
            "key": number,
            "release_id": 1,
            "status": status,
            "end": end,
            "seq": 1,
            "head": bytes(32),
            "tasks": 0,
            "snapshot": b"",
            "started": self.now,
            "ended": None if end is None else self.now,
            "drill": False,
        }
        with self.database.transaction() as connection:
            connection.execute(insert(instance).values(values))
            found = instances.find_by_id(connection, row)
            assert found is not None
            follow(connection, found)
        return row

    def task(self, no: int, group: str, due: str | None, done: str | None, **more: object) -> None:
        """A task of the main instance 2, done or open."""
        values: dict[str, object] = {
            "instance_id": 2,
            "no": no,
            "uid": UUID(int=100 + no).bytes,
            "element": f"ut_{no}",
            "release_id": 1,
            "grp": group,
            "state": 0 if done is None else 1,
            "due": NO_DUE if due is None else at(due),
            "opened": self.now,
            "closed": None if done is None else at(done),
            "version": 1,
        }
        with self.database.transaction() as connection:
            connection.execute(insert(task).values({**values, **more}))

    def read(self, table: Any, *columns: str) -> list[tuple[object, ...]]:
        """Rows of a table, in the order of its key."""
        wanted = [table.c[name] for name in columns] or list(table.c)
        key = list(table.primary_key.columns)
        with self.database.read.connect() as connection:
            rows = connection.execute(table.select().with_only_columns(*wanted).order_by(*key))
            return [tuple(row) for row in rows]

    def post_to(self, post: Post | None, **manner: str) -> None:
        """Let mails go out, in the manner of the house's setting."""
        self.house = replace(self.house, post=post)
        with self.database.transaction() as connection:
            settings.put(connection, "mail", manner)
