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
_FORM = "complaint5.form"


def answers(chance: random.Random) -> dict[str, object]:
    """What the workload types into each of its forms: never the same text twice."""
    return {
        "summary": "c" + "".join(chance.choices(string.ascii_lowercase, k=12)),
        "details": "".join(chance.choices(string.ascii_lowercase + " ", k=200)),
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


def steps(house: House, chance: random.Random) -> Iterator[Receipt]:
    """Work one case: its start, then each submit, with an idempotency key and ``If-Match``.

    What the caller does between two receipts lies between two requests.
    """
    receipt = house.engine.run(StartInstance(process=PROCESS), house.handler)
    yield receipt
    while receipt.opened:
        uid = UUID(receipt.opened[0]["uid"])
        command = CompleteTask(task=uid, answers=answers(chance))
        receipt = house.engine.run(command, house.handler, key=str(uid), if_match=1)
        yield receipt


def work(house: House, chance: random.Random, cases: int) -> None:
    """Start and finish cases."""
    for _ in range(cases):
        for _receipt in steps(house, chance):
            pass
