"""Windows of which each document is looked at before anybody does anything to it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Frame, Keyboard, Locator, Page

from tests.browser.visit import faults_of

EXPECTED = ("status of 4", "ERR_INTERNET_DISCONNECTED", "htmx:error: Failed to fetch")
"""What a browser writes down although a test means it: a refusal, a connection that is gone."""
ACTS = {
    Page: ("goto", "reload", "go_back", "go_forward"),
    Keyboard: ("press", "type", "insert_text"),
    Locator: ("click", "dblclick", "press", "press_sequentially", "fill", "check", "uncheck",
              "select_option", "set_input_files"),
}  # fmt: skip
"""What may lead away from a page."""
_watches: set["Watch"] = set()


class Watch:
    """Gathers in ``faults`` what the pages of some windows do wrong.

    ``near`` are the beginnings of the addresses that may be asked; pages at the first are ours.
    """

    def __init__(self, address: str) -> None:
        self.faults: list[str] = []
        self.near = [address]
        self._windows: dict[Page, Window] = {}
        _watches.add(self)

    def over(self, context: BrowserContext) -> None:
        """From now on whatever happens in a context, which has no page yet."""
        context.on("page", self._opened)
        context.on("request", self._asked)
        context.on("console", self._heard)
        context.on("weberror", lambda failed: self.faults.append(str(failed.error)))

    def look_at(self, page: Page) -> None:
        """Not at what others serve, nor at the browser's own words on a connection that is gone."""
        if page.url.startswith(self.near[0]):
            page.wait_for_load_state("load")
            self.faults += faults_of(page)
        self._windows[page].was_looked_at()

    def look_at_new(self) -> None:
        for page, window in list(self._windows.items()):
            if window.is_new:
                self.look_at(page)

    def end(self) -> None:
        """Look at all that is open, and at nothing any more."""
        _watches.remove(self)
        for page in list(self._windows):
            self.look_at(page)

    def _opened(self, page: Page) -> None:
        self._windows[page] = Window(page, self.faults)
        page.on("close", lambda gone: self._windows.pop(gone))

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((*self.near, "data:")):
            self.faults.append(request.url)

    def _heard(self, message: Any) -> None:
        is_expected = any(part in message.text for part in EXPECTED)
        if message.type == "error" and not is_expected:
            self.faults.append(message.text)


class Window:
    """Whether a page shows what nobody looked at.

    A document that another one follows before it was looked at is a fault. It cannot be looked at
    on its way out: as soon as another one is asked for, Chromium lets questions wait for that.
    """

    def __init__(self, page: Page, faults: list[str]) -> None:
        self.is_new = False
        self._unseen = ""
        self._page = page
        self._faults = faults
        page.on("framenavigated", self._moved)
        page.on("domcontentloaded", self._came)

    def was_looked_at(self) -> None:
        self.is_new = False
        self._unseen = ""

    def _moved(self, frame: Frame) -> None:
        """To another document, or by a script that changed the document to another address."""
        self.is_new = self.is_new or frame == self._page.main_frame

    def _came(self, page: Page) -> None:
        if self._unseen:
            self._faults.append(f"{self._unseen}: left before it was looked at")
        self.is_new = True
        self._unseen = page.url


@contextmanager
def looked_at_first() -> Iterator[None]:
    """Before anybody acts, all windows that show something new are looked at."""
    with pytest.MonkeyPatch.context() as patch:
        for kind, names in ACTS.items():
            for name in names:
                patch.setattr(kind, name, _after_a_look(getattr(kind, name)))
        yield


def _after_a_look(act: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(act)
    def acted(*given: Any, **further: Any) -> Any:
        for watch in _watches:
            watch.look_at_new()
        return act(*given, **further)

    return acted
