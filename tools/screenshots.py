"""Every page as a picture: `make screenshots` writes them to docs/screenshots.

A demo installation of its own is served on a free port, with cases that the simulation has worked;
the pictures are `<page>.<zh|en>.<light|dark>.<width>.png`.
"""

from __future__ import annotations

import os
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import URLError
from urllib.request import urlopen
from uuid import UUID

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "screenshots"
BIHUAN = (sys.executable, "-c", "from admin.cli import main; main()")
PASSWORD = "bihuan-demo"  # noqa: S105 - of the demo, printed at every start
LANGUAGES = {"zh": "zh-CN", "en": "en-GB"}
WIDTHS = (1440, 390)
PAGES = {
    "xiao-zhang": {"desk": "/inbox/groups", "register": "/complaints/new", "notices": "/notices",
                   "account": "/account"},
    "admin": {"people-admin": "/people", "person-new": "/people/new", "person": "/people/5",
              "groups": "/groups", "group": "/groups/quality", "settings": "/settings"},
    "liang-ming": {"processes": "/processes", "process": "/processes/complaint-main",
                   "publication": "/processes/publication", "releases": "/releases",
                   "modeler": "/studio/solution-approval.bpmn",
                   "changes": "/studio/solution-approval.bpmn/changes",
                   "new-definition": "/studio/new/dmn",
                   "decision": "/studio/dmn_severity.dmn", "form": "/studio/f03.form"},
    "tian-shen": {"audit": "/audit", "incidents": "/incidents", "people": "/people",
                  "case": "{case}", "log": "{case}/log", "replay": "{case}/replay"},
}  # fmt: skip
"""By whom, the pages by name; ``{case}`` is the longest case there is."""
READY = {
    "decision": "dmn-editor[data-state=ready]",
    "form": "form-editor[data-state=ready]",
    "modeler": "bpmn-modeler[data-state=ready]",
    "changes": "process-diff[data-state]",
    "process": "process-drawing[data-state=ready]",
    "replay": "process-replay[data-state=ready]",
}
"""What is there when a page is."""
CHOSEN = {"desk": "a.what", "modeler": "[data-step=ut_approve]"}
"""What is pressed before the picture is taken."""


def main() -> None:
    """Take all pictures."""
    OUT.mkdir(parents=True, exist_ok=True)
    browser_path = shutil.which("chromium")
    if browser_path is None:
        sys.exit("chromium is needed: the Debian package of this name")
    with TemporaryDirectory() as folder, served(Path(folder)) as address, sync_playwright() as run:
        case = longest_case(Path(folder))
        browser = run.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        draw(browser, address)
        for language, theme, width in product(LANGUAGES, ("light", "dark"), WIDTHS):
            taken = take_all(browser, address, case, language=language, theme=theme, width=width)
            print(f"{language} {theme} {width}: {taken} pages")
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """A demo installation with worked cases, ready to answer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    environment = os.environ | {
        "BIHUAN_DATA": str(folder),
        "BIHUAN_DATABASE_URL": f"sqlite:///{folder}/demo.sqlite",
        "PORT": str(port),
    }
    for words in (["serve", "--demo"], ["serve"]):
        server = subprocess.Popen([*BIHUAN, *words], cwd=ROOT, env=environment)
        try:
            wait_for(f"http://127.0.0.1:{port}/healthz")
            if words == ["serve"]:
                yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)
        if words != ["serve"]:
            simulate = [*BIHUAN, "simulate", "--cases", "12", "--seed", "3"]
            subprocess.run(simulate, cwd=ROOT, env=environment, check=True)


def longest_case(folder: Path) -> str:
    """The path of the instance with most lines in its log."""
    with sqlite3.connect(folder / "demo.sqlite") as connection:
        [(uid,)] = connection.execute("SELECT uid FROM instance ORDER BY seq DESC LIMIT 1")
    return f"/instances/{UUID(bytes=uid)}"


def draw(browser: Browser, address: str) -> None:
    """The owner puts a step into a drawing and leaves it as a draft."""
    page = browser.new_page(locale=LANGUAGES["zh"], viewport={"width": 1440, "height": 900})
    page.goto(f"{address}/sign-in?next=/studio/solution-approval.bpmn")
    page.fill("#name", "liang-ming")
    page.fill("#password", PASSWORD)
    page.click("main button")
    page.wait_for_selector(READY["modeler"])
    page.click(CHOSEN["modeler"])
    page.click("[data-do=insert]")
    page.wait_for_timeout(300)
    page.keyboard.type("法务审核")
    page.wait_for_timeout(4000)  # kept two seconds after the last key
    page.close()


def wait_for(address: str) -> None:
    """Until it answers, at most a minute.

    Raises:
        TimeoutError: it does not.
    """
    for _ in range(300):
        try:
            with urlopen(address) as answer:  # noqa: S310 - our own server
                if answer.status == 200:
                    return
        except (URLError, ConnectionError):
            pass
        time.sleep(0.2)
    raise TimeoutError(address)


def take_all(
    browser: Browser, address: str, case: str, *, language: str, theme: str, width: int
) -> int:
    """Take every page in one language, theme and width; how many."""
    taken = 0
    for person, pages in PAGES.items():
        context = browser.new_context(
            locale=LANGUAGES[language],
            timezone_id="Asia/Shanghai",
            color_scheme="dark" if theme == "dark" else "light",
            viewport={"width": width, "height": 900},
        )
        page = context.new_page()
        page.goto(f"{address}/sign-in")
        if taken == 0:
            taken += shoot(page, "signin", language, theme, width)
        page.fill("#name", person)
        page.fill("#password", PASSWORD)
        page.click("main button")
        page.goto(f"{address}/theme/{theme}?back=/")
        for name, path in pages.items():
            page.goto(address + path.format(case=case))
            if name in READY:
                page.wait_for_selector(READY[name], state="attached")
            if name in CHOSEN:
                page.locator(CHOSEN[name]).first.click()
            if name in READY or name in CHOSEN:
                page.wait_for_timeout(700)  # the token has arrived, the task is open
            taken += shoot(page, name, language, theme, width)
        context.close()
    return taken


def shoot(page: Page, name: str, language: str, theme: str, width: int) -> int:
    """Write one picture."""
    page.screenshot(path=OUT / f"{name}.{language}.{theme}.{width}.png")
    return 1


if __name__ == "__main__":
    main()
