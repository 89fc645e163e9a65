"""An installation that serves its pages on a free port, and people who work at its screens."""

import threading
from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page
from werkzeug.serving import make_server

from api.entrance import COOKIE
from complaints.demo import account
from engine.commands import OpenSession
from engine.jobs.dispatcher import run_due
from tests.browser.watched import Watch
from tests.scenarios.town import Town

PASSWORD = "correct horse battery"


class House:
    """``faults`` gathers what no page may do: script errors, broken rules, requests elsewhere.

    Each page is looked at before anybody does anything to it, with scripts or without, and again as
    it is left by ``at`` or is open at the end; closing the house fails if there are any.

    ``screen`` are further settings of everybody's browser; ``near`` are the beginnings of the
    addresses that pages may ask.
    """

    def __init__(self, town: Town, browser: Browser, **screen: Any) -> None:
        self.town = town
        self._browser = browser
        self._screen_of = {"locale": "zh-CN", "timezone_id": "Asia/Shanghai", **screen}
        self._contexts: list[BrowserContext] = []
        self._pages: dict[str, Page] = {}
        self._server = make_server("127.0.0.1", 0, town.app, threaded=True)
        self.address = f"http://127.0.0.1:{self._server.port}"
        self._watch = Watch(self.address)
        self.faults, self.near = self._watch.faults, self._watch.near
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        """Send everybody home and stop serving."""
        try:
            self._watch.end()
        finally:
            for context in self._contexts:
                context.close()
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
        page = self._pages.get(person) or self._seated(person)
        self._watch.look_at(page)
        page.goto(f"{self.address}{path}")
        if "/sign-in" in page.url:
            page.locator("#name").fill(person)
            page.locator("#password").fill(PASSWORD)
            with page.expect_navigation():
                page.locator("main button").click()
        self._watch.look_at(page)
        return page

    def screen(self) -> Page:
        """A screen of which nobody is signed in yet."""
        context = self._browser.new_context(**self._screen_of)
        context.set_default_timeout(10_000)
        self._contexts.append(context)
        self._watch.over(context)
        return context.new_page()

    def _seated(self, person: str) -> Page:
        engine = self.town.engine
        session = engine.run(OpenSession(), account(engine, person))
        page = self._pages[person] = self.screen()
        page.context.add_cookies([{"name": COOKIE, "value": session, "url": self.address}])
        return page

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
