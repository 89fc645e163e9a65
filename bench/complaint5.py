"""The workload: a case of five user tasks, worked in this process."""

from __future__ import annotations

import json
import random
import string
from collections.abc import Iterator
from uuid import UUID

from bench.house import House, drawn
from engine.commands import CompleteTask, StartInstance
from engine.model import Receipt

PROCESS = "complaint5"
TASKS = 5
_FORM = "complaint5.form"


def answers(chance: random.Random) -> dict[str, object]:
    """What the workload types into each of its forms: never the same text twice."""
    return {
        "summary": "c" + "".join(chance.choices(string.ascii_lowercase, k=12)),
        "details": "".join(chance.choices(string.ascii_lowercase + " ", k=200)).strip(),
        "channel": "web",
        "amount": 42.5,
        "valid": True,
        "due": "2026-12-31",
    }


def files(*, is_personal: bool = False) -> dict[str, bytes]:
    """The drawing and its form; ``is_personal`` makes the two texts personal data."""
    found = drawn(PROCESS)
    if is_personal:
        form = json.loads(found[_FORM])
        for component in form["components"]:
            if component["key"] in ("summary", "details"):
                component["properties"]["privacy"] = "P2"
        found[_FORM] = json.dumps(form).encode()
    return found


def start(house: House) -> Receipt:
    """A case up to its first task."""
    return house.engine.run(StartInstance(process=PROCESS), house.handler)


def submits(house: House, chance: random.Random, first: Receipt) -> Iterator[CompleteTask]:
    """The completions of a case, in order; each is to be run before the next is asked for."""
    uid = UUID(first.opened[0]["uid"])
    while True:
        command = CompleteTask(task=uid, answers=answers(chance))
        yield command
        receipt = house.engine.run(command, house.handler, key=f"again-{uid}", if_match=1)
        if not receipt.opened:
            return
        uid = UUID(receipt.opened[0]["uid"])


def work(house: House, chance: random.Random, cases: int) -> None:
    """Start and finish cases, each completion with an idempotency key and the task's version."""
    for _ in range(cases):
        receipt = start(house)
        while receipt.opened:
            uid = UUID(receipt.opened[0]["uid"])
            command = CompleteTask(task=uid, answers=answers(chance))
            receipt = house.engine.run(command, house.handler, key=str(uid), if_match=1)
