"""Somebody who fills in forms without a mouse."""

from collections.abc import Mapping

from playwright.sync_api import Page

MOMENTS = (["0311", "2026", "ArrowRight", "0930", "P"], ["2026", "ArrowRight", "0311", "2130"])
"""Half past nine in the evening as a browser takes it, in the order of its own language."""


def answer(page: Page, answers: Mapping[str, str]) -> None:
    """Go from field to field with Tab and type."""
    left = dict(answers)
    for _ in range(200):
        page.keyboard.press("Tab")
        name, kind = page.evaluate(
            "(({name, type}) => [name ?? '', type ?? ''])(document.activeElement)"
        )
        if name not in left:
            continue
        given = left.pop(name)
        if kind == "checkbox":
            page.keyboard.press("Space")
        elif kind in ("radio", "select-one"):
            page.keyboard.press("Space" if kind == "radio" else "Home")
            while page.evaluate("document.activeElement.value") != given:
                page.keyboard.press("ArrowDown")
        elif kind == "datetime-local":
            _type_moment(page, given)
        else:
            page.keyboard.type(given)
        if not left:
            return
    raise AssertionError(f"no field was reached for {left}")


def _type_moment(page: Page, given: str) -> None:
    for keys in MOMENTS:
        for key in keys:
            page.keyboard.press(key) if key.startswith("Arrow") else page.keyboard.type(key)
        if page.evaluate("document.activeElement.value") == given:
            return
        page.evaluate(
            "(one => { one.blur(); one.value = ''; one.focus(); })(document.activeElement)"
        )
    raise AssertionError(page.evaluate("document.activeElement.value"))
