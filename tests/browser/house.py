"""An installation that serves its pages on a free port, and people who work at its screens."""

import threading
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, Locator, Page
from werkzeug.serving import make_server

from api.entrance import COOKIE
from complaints.demo import account
from engine.commands import OpenSession
from engine.jobs.dispatcher import run_due
from tests.browser.visit import faults_of
from tests.scenarios.town import Town

PASSWORD = "correct horse battery"
EXPECTED = ("status of 4", "ERR_INTERNET_DISCONNECTED", "htmx:error: Failed to fetch")
"""What a browser writes down although a test means it: a refusal, a connection that is gone."""


class House:
    """``faults`` gathers what no page may do: script errors, broken rules, requests elsewhere.

    Each page that is visited, that is left for another, and that is open at the end, is looked at;
    closing the house fails if there are any.

    ``screen`` are further settings of everybody's browser.
    """

    def __init__(self, town: Town, browser: Browser, **screen: Any) -> None:
        self.town = town
        self.faults: list[str] = []
        self._browser = browser
        self._has_scripts = screen.get("java_script_enabled", True)
        self._screen_of = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", **screen}
        self._pages: dict[str, Page] = {}
        self._server = make_server("127.0.0.1", 0, town.app, threaded=True)
        self.address = f"http://127.0.0.1:{self._server.port}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        """Send everybody home and stop serving."""
        for page in self._pages.values():
            self._look_at(page)
            page.context.close()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        if self.faults:
            raise AssertionError("\n".join(map(str, self.faults)))

    def serve(self, app: Any) -> None:
        """Serve another application at the same address from now on."""
        self._server.app = app

    # -- people -----------------------------------------------------------------------------

    def at(self, person: str, path: str = "/") -> Page:
        """The screen of somebody on a page, signed in; again with their password when asked to."""
        if person in self._pages:
            self._look_at(self._pages[person])  # what they leave: a click may have led there
        else:
            self._pages[person] = self._screen(person)
        page = self._pages[person]
        page.goto(f"{self.address}{path}")
        if "/sign-in" in page.url:
            page.locator("#name").fill(person)
            page.locator("#password").fill(PASSWORD)
            with page.expect_navigation():
                page.locator("main button").click()
        self._look_at(page)
        return page

    def _look_at(self, page: Page) -> None:
        """Without scripts nothing can be asked of a page; it is looked at where they are on."""
        if self._has_scripts:
            self.faults += faults_of(page)

    def _screen(self, person: str) -> Page:
        context = self._browser.new_context(**self._screen_of)
        engine = self.town.engine
        session = engine.run(OpenSession(), account(engine, person))
        context.add_cookies([{"name": COOKIE, "value": session, "url": self.address}])
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("console", self._heard)
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._asked)
        return page

    def _heard(self, message: Any) -> None:
        is_expected = any(part in message.text for part in EXPECTED)
        if message.type == "error" and not is_expected:
            self.faults.append(message.text)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.faults.append(request.url)

    # -- work -------------------------------------------------------------------------------

    def do(self, person: str, task: str, answers: Mapping[str, Any]) -> Page:
        """Open a task from the desk by its name, fill in its form, complete it."""
        page = self.at(person, "/inbox/groups")
        offered = page.locator("a.what", has_text=task)
        assert offered.count() > 0, (person, task, page.locator("main").inner_text())
        offered.first.click()
        self.fill(page, answers)
        with page.expect_navigation():
            page.locator(".footbar .btn-primary").click()
        assert page.locator("[role=alert]").count() == 0, page.locator("main").inner_text()
        run_due(self.town.engine)
        return page

    def fill(self, page: Page, answers: Mapping[str, Any]) -> None:
        """Put answers into the fields of the form on the page, by name."""
        for name, value in answers.items():
            for one in value if isinstance(value, list) else [value]:
                _enter(page.locator(f'main [name="{name}"]:not([type=hidden])'), str(one))


def _enter(field: Locator, value: str) -> None:
    kind = field.first.get_attribute("type")
    if kind in ("radio", "checkbox"):
        field.and_(field.page.locator(f'[value="{value}"]')).check()
    elif field.and_(field.page.locator("select")).count() > 0:
        field.select_option(value)
    else:
        field.fill(value)
