"""What a browser needs: the modeler until it is ready, and a seek in the replay of a long case."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from playwright.sync_api import Browser, Page, sync_playwright

from api.entrance import COOKIE
from bench.figures import median
from bench.house import drawn_all, engine_on
from bench.result import SQLITE, Ground, Measured, Row, Unmeasurable
from bench.server import server
from complaints import demo
from engine.commands import ClaimTask, OpenSession, ReleaseTask
from engine.executor import Engine
from engine.jobs.dispatcher import run_due
from engine.queries import Inbox

_READY = 2_000
_SEEK = 100
_HANDLER, _OWNER, _AUDITOR = "xiao-zhang", "liang-ming", "tian-shen"
_DRAWING = "complaint-main.bpmn"
_SEEKS = """async (steps) => {
  const replay = document.querySelector('process-replay');
  const spent = [];
  for (const step of steps) {
    const begun = performance.now();
    await replay.seek(step);
    spent.push(performance.now() - begun);
  }
  return spent;
}"""
_FLAGS = ["--no-sandbox", "--disable-gpu"]


def measure(ground: Ground) -> list[Measured]:
    """Each in a window of its own, from the product as a process of its own."""
    chromium = shutil.which("chromium")
    if chromium is None:
        raise Unmeasurable("chromium is not installed")
    steps, rounds = ground.pick(400, 40), ground.pick(9, 2)
    engine = engine_on(ground.url, ground.folder)
    try:
        case = _long_case(engine, steps)
        cookies = {slug: _session(engine, slug) for slug in (_OWNER, _AUDITOR)}
    finally:
        engine.database.close()
    with server(ground) as serving, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
        address = f"http://127.0.0.1:{serving.port}"
        with _window(browser, address, cookies[_OWNER]) as page:
            ready = [_until_ready(page, f"{address}/studio/{_DRAWING}") for _ in range(rounds)]
        with _window(browser, address, cookies[_AUDITOR]) as page:
            page.goto(f"{address}/instances/{case}/replay")
            page.wait_for_selector("process-replay[data-state=ready]")
            length = int(page.locator("[data-slider]").get_attribute("max") or 0)
            places = [1 + (at * 137) % length for at in range(1, rounds * 4)]
            seeks = page.evaluate(_SEEKS, places)
        browser.close()
    return [
        _told(f"modeler ready with {_DRAWING}", ready, _READY),
        _told(f"seek in a replay of {length} steps", seeks, _SEEK),
    ]


def _told(what: str, spent: list[float], bar: int) -> Measured:
    middle = median(spent)
    return Measured(
        what=f"{what}, in the browser",
        value=f"median {middle:.0f}, worst {max(spent):.0f} ms",
        reach=f"under {bar} ms",
        is_met=middle < bar,
    )


def _long_case(engine: Engine, steps: int) -> UUID:
    """A case of the demo, its first task taken and put back until it has that many lines."""
    demo.seed(engine, None, drawn_all())
    run_due(engine)
    handler = demo.account(engine, _HANDLER)
    found = engine.ask(Inbox(view="groups", limit=1), handler).rows[0]
    for _ in range(steps // 2):
        engine.run(ClaimTask(task=found.task.uid), handler)
        engine.run(ReleaseTask(task=found.task.uid), handler)
    return found.instance


def _session(engine: Engine, slug: str) -> str:
    return engine.run(OpenSession(), demo.account(engine, slug))


@contextmanager
def _window(browser: Browser, address: str, session: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    context.add_cookies([{"name": COOKIE, "value": session, "url": address}])
    yield context.new_page()
    context.close()


def _until_ready(page: Page, address: str) -> float:
    """Milliseconds from the address until one can draw."""
    begun = time.perf_counter()
    page.goto(address)
    page.wait_for_selector("bpmn-modeler[data-state=ready]")
    return (time.perf_counter() - begun) * 1000


ROW = Row(name="browser-pages", grounds=(SQLITE,), measure=measure)
