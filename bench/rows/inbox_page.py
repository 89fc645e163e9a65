"""The page of a desk whose groups have very many open tasks, with its counts, and its searches."""

from __future__ import annotations

import time
from urllib.parse import quote

import wsgi
from api.entrance import COOKIE
from bench.figures import grouped, median
from bench.house import drawn_all, engine_on
from bench.many_tasks import fill
from bench.result import SQLITE, Ground, Measured, Row
from complaints import demo
from engine.commands import OpenSession
from engine.executor import Engine
from engine.jobs.dispatcher import run_due

_BAR = 60
_WARM = 3
_READER = "xiao-zhang"
_PAGES = {
    "inbox page": "/inbox/groups",
    "inbox page, newest first": "/inbox/groups?sort=newest",
    "inbox page, a name that few have": f"/inbox/groups?q={quote('司马秀霞')}",
    "inbox page, the end of a number": "/inbox/groups?q=23456",
    "inbox page, words that many have": f"/inbox/groups?q={quote('TS-2025 没有收到')}",
    "inbox page, words that no one case has": f"/inbox/groups?q={quote('kettle 洗衣机')}",
}


def measure(ground: Ground) -> list[Measured]:
    """Each page some times over, rendered by the application without a server before it."""
    tasks = ground.pick(50_000, 1_000)
    engine = engine_on(ground.url, ground.folder)
    try:
        demo.seed(engine, None, drawn_all())
        run_due(engine)
        fill(engine, tasks, engine.tools.clock.now())
        return [
            _measured(engine, f"{what}, {grouped(tasks)} open tasks", path, ground.pick(15, 2))
            for what, path in _PAGES.items()
        ]
    finally:
        engine.database.close()


def _measured(engine: Engine, what: str, path: str, rounds: int) -> Measured:
    spent, worked, size = _times(engine, path, rounds)
    best = min(spent)
    return Measured(
        what=f"{what}, server time",
        value=f"best {best:.1f}, median {median(spent):.1f}, processor {min(worked):.1f} ms;"
        f" {size} rows",
        reach=f"at most {_BAR} ms",
        is_met=best <= _BAR,
    )


def _times(engine: Engine, path: str, rounds: int) -> tuple[list[float], list[float], int]:
    """Milliseconds of each round after three that warm up, those of the processor, and the rows."""
    client = wsgi.create_faces(engine).test_client()
    cookie = engine.run(OpenSession(), demo.account(engine, _READER))
    client.set_cookie(COOKIE, cookie)
    spent, worked = [], []
    for _ in range(rounds + _WARM):
        begun, busy = time.perf_counter(), time.process_time()
        answer = client.get(path)
        spent.append((time.perf_counter() - begun) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    if answer.status_code != 200:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return spent[_WARM:], worked[_WARM:], answer.text.count('class="what"')


ROW = Row(name="inbox-page", grounds=(SQLITE,), measure=measure)
