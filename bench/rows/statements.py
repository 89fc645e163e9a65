"""SQL statements and commits of one submit, the look at the API token included."""

from __future__ import annotations

import random

from bench import complaint5
from bench.house import House, house, publish
from bench.result import Ground, Measured, Row
from bench.statements import counted
from engine.model import ANONYMOUS
from engine.queries import ByToken

_BARS = {False: 7, True: 10}


def measure(ground: Ground) -> list[Measured]:
    """One case with open answers, then one with personal ones, on the same database."""
    found = []
    with house(ground, complaint5.files()) as place:
        for is_personal, bar in _BARS.items():
            publish(place, complaint5.files(is_personal=is_personal))
            most, commits = _most(place)
            kind = "with personal data" if is_personal else "without personal data"
            found.append(
                Measured(
                    what=f"statements and commits of one submit, {kind}",
                    value=f"{most} and {commits}",
                    reach=f"at most {bar} and 1",
                    is_met=most <= bar and commits == 1,
                )
            )
    return found


def _most(place: House) -> tuple[int, int]:
    """The largest numbers of any submit; the first case is not counted, it warms the caches."""
    complaint5.work(place, random.Random(1), 1)
    most, commits = 0, 0
    with counted(place.engine.database) as count:
        work = complaint5.steps(place, random.Random(2))
        next(work)
        while True:
            count.clear()
            place.engine.ask(ByToken(token=place.token), ANONYMOUS)
            if next(work, None) is None:
                return most, commits
            most, commits = max(most, count.statements), max(commits, count.commits)


ROW = Row(name="statements", measure=measure)
