"""Somebody who works without a mouse."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Page, expect

_FOCUSED = """(({name, type, value}) => [name ?? '', type ?? '', value ?? ''])
  (document.activeElement)"""
_MOST = 400
"""Steps of Tab within which every field of a page is passed twice."""


def answer(page: Page, answers: Mapping[str, Any]) -> None:
    """Go from field to field with Tab and type; a list answers several boxes of one name."""
    left = {name: list(v) if isinstance(v, list) else [v] for name, v in answers.items()}
    for _ in range(_MOST):
        if not left:
            return
        page.keyboard.press("Tab")
        name, kind, value = page.evaluate(_FOCUSED)
        if name not in left or (kind == "checkbox" and value not in left[name]):
            continue
        given = left[name].pop(left[name].index(value) if kind == "checkbox" else 0)
        _give(page, kind, given)
        if not left[name]:
            del left[name]
    raise AssertionError(f"no field was reached for {left}")


def press_button(page: Page, words: str) -> None:
    """Go on with Tab to a button or a link with these words, and press it."""
    for _ in range(_MOST):
        page.keyboard.press("Tab")
        if words in page.evaluate("document.activeElement.innerText ?? ''"):
            with page.expect_navigation():
                page.keyboard.press("Enter")
            return
    raise AssertionError(f"nothing says {words}")


def open_task(page: Page, task: str) -> None:
    """Choose a task of the desk by its name, with J and Enter."""
    page.wait_for_selector("handler-desk[data-state=ready]", state="attached")
    for _ in range(50):
        page.keyboard.press("j")
        if task in page.evaluate("document.activeElement.innerText ?? ''"):
            page.keyboard.press("Enter")
            expect(page.locator(".pane h1")).to_have_text(task)
            return
    raise AssertionError(f"{task} is not offered: {page.locator('main').first.inner_text()}")


def complete(page: Page) -> None:
    """Send the form of the open task."""
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    refused = page.locator("[role=alert]:visible")
    assert refused.count() == 0, refused.all_inner_texts()


def _give(page: Page, kind: str, given: str) -> None:
    if kind == "checkbox":
        page.keyboard.press("Space")
    elif kind in ("radio", "select-one"):
        page.keyboard.press("Space" if kind == "radio" else "Home")
        for _ in range(60):
            if page.evaluate("document.activeElement.value") == given:
                return
            page.keyboard.press("ArrowDown")
        raise AssertionError(f"no choice is {given}")
    elif kind == "datetime-local":
        _type_moment(page, given)
    else:
        page.keyboard.press("Control+A")
        page.keyboard.type(given)


def _type_moment(page: Page, given: str) -> None:
    """In the order in which a browser takes it, which is that of its own language."""
    day, _, hour = given.partition("T")
    year, month, date = day.split("-")
    half = int(hour[:2]) % 12 or 12
    english = [f"{month}{date}", year, "ArrowRight", f"{half:02}{hour[3:]}",
               "P" if hour >= "12" else "A"]  # fmt: skip
    for keys in (english, [year, "ArrowRight", f"{month}{date}", hour.replace(":", "")]):
        for key in keys:
            page.keyboard.press(key) if key.startswith("Arrow") else page.keyboard.type(key)
        if page.evaluate("document.activeElement.value") == given:
            return
        page.evaluate(
            "(one => { one.blur(); one.value = ''; one.focus(); })(document.activeElement)"
        )
    raise AssertionError(page.evaluate("document.activeElement.value"))
