"""Very many open tasks, put straight into the tables: cases like one that was really recorded."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, func, insert, select, text

from complaints.numbers import Form, FormNumber
from complaints.store.tables import complaint
from engine.clock import HOUR, MINUTE
from engine.executor import Engine
from engine.library.personal import row_place
from engine.library.search_words import words_of
from engine.model import TaskState, canonical
from engine.store import Database
from engine.store.search_index import NOBODY
from engine.store.tables import instance, sealed, search_mark, search_word, subject, task

_CHUNK = 2_000
_NAMES = ("王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "欧阳", "司马")
_GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英"
_PRODUCTS = (
    "定制围巾",
    "电热水壶",
    "Electric kettle",
    "Office chair",
    "洗衣机",
    "Desk lamp",
    "手机",
)
_TOLD = (
    "显示签收但没有收到",
    "用了一周就漏水",
    "the handle broke on the second day",
    "退款一直没有到账",
    "客服说会回电但没有回",
    "the parcel was wet and torn",
    "发票抬头开错了",
    "安装师傅没有按时来",
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """The rows of the case that the others are like, by column."""

    instance: Mapping[str, Any]
    task: Mapping[str, Any]
    complaint: Mapping[str, Any]


def fill(engine: Engine, count: int, now: int) -> None:
    """Add ``count`` cases with one open task each, offered to the group of the newest open task."""
    with engine.database.transaction() as connection:
        pattern, first = _pattern(connection), _highest(connection) + 1
    maker = _Maker(engine, pattern, now)
    for begin in range(0, count, _CHUNK):
        numbers = range(first + begin, first + min(count, begin + _CHUNK))
        rows = [maker.case(number) for number in numbers]
        with engine.database.transaction() as connection:
            for table in (subject, instance, task, sealed, complaint, search_word, search_mark):
                found = [row for case in rows for row in case[table]]
                connection.execute(insert(table), found)
    _settle(engine.database)


def _pattern(connection: Connection) -> Pattern:
    offered = select(task).where(task.c.state == TaskState.OPEN, task.c.element == "ut_comfort_ack")
    one = connection.execute(offered.limit(1)).one()._asdict()
    case = connection.execute(select(instance).where(instance.c.id == one["instance_id"])).one()
    entry = connection.execute(select(complaint).where(complaint.c.number == case.key)).one()
    return Pattern(case._asdict(), one, entry._asdict())


def _highest(connection: Connection) -> int:
    tables = (instance, subject, complaint)
    return max(connection.scalar(select(func.max(table.c.id))) or 0 for table in tables)


def _settle(database: Database) -> None:
    """PostgreSQL looks at its tables by itself after a while; here it does so at once."""
    if not database.is_sqlite:
        with database.transaction() as connection:
            connection.execute(text("ANALYZE"))


class _Maker:
    def __init__(self, engine: Engine, pattern: Pattern, now: int) -> None:
        self._vault = engine.tools.vault
        self._pattern = pattern
        self._now = now
        self._chance = random.Random(7)
        self._digests: dict[str, int] = {}

    def case(self, number: int) -> dict[Table, list[dict[str, Any]]]:
        """The rows of case ``number``."""
        told, chance = self._told(), self._chance
        product = chance.choice(_PRODUCTS)
        form = FormNumber(Form.COMPLAINT, 2025, 1 + number % 12, number)
        opened = self._now - chance.randrange(90 * 24) * HOUR - number
        uid, wrapped = self._vault.new_subject()
        nonce, ciphertext = self._vault.seal(uid, wrapped, row_place(number, 1, 1), told)
        same = self._pattern
        return {
            subject: [{"id": number, "uid": uid, "parent": None, "role": "customer",
                       "wrapped": wrapped, "created": opened}],
            sealed: [{"stream": number, "seq": 1, "n": 1, "subject_id": number, "nonce": nonce,
                      "ciphertext": ciphertext}],
            instance: [{**same.instance, "id": number, "uid": self._uid(), "key": str(form),
                        "subject_id": number, "started": opened, "next_due": None}],
            task: [{**same.task, "instance_id": number, "uid": self._uid(), "opened": opened,
                    "due": self._now + chance.randrange(-120, 7200) * MINUTE,
                    "assignee": chance.choice((None, None, 5))}],
            complaint: [{**same.complaint, "id": number, "number": str(form),
                         "sort": form.sort_key, "subject_id": number, "product": product,
                         "main": number, "sealed": canonical(
                             {name: f"{number}:1:1:{name}" for name in told}).decode()}],
            search_word: list(self._words(number, (str(form), product), told.values())),
            search_mark: [{"instance_id": number, "seq": 1, "at": opened}],
        }  # fmt: skip

    def _uid(self) -> bytes:
        return UUID(int=self._chance.getrandbits(128)).bytes

    def _told(self) -> dict[str, str]:
        chance = self._chance
        return {
            "name": chance.choice(_NAMES) + "".join(chance.choices(_GIVEN, k=2)),
            "phone": f"13{chance.randrange(10**9):09}",
            "description": "，".join(chance.sample(_TOLD, 3)),
        }

    def _words(self, number: int, public: Any, personal: Any) -> Iterator[dict[str, int]]:
        for owner, texts in ((NOBODY, public), (number, personal)):
            for word in {word for one in texts for word in words_of(one)}:
                if word not in self._digests:
                    self._digests[word] = self._vault.search.digest(word)
                yield {"word": self._digests[word], "instance_id": number, "subject_id": owner}
