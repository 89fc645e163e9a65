"""What no page may do or lack, looked at wherever somebody goes."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

AXE = Path(__file__).parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_MARKS = """() => {
  const isShown = (one) => one.checkVisibility({opacityProperty: true, visibilityProperty: true});
  const shown = (within, which) => [...within.querySelectorAll(which)].filter(isShown);
  const which = '.bjs-powered-by, .fjs-powered-by';
  const lacking = shown(document, '.bjs-container, .dmn-js-parent, .fjs-form-editor')
    .filter((drawn) => shown(drawn, which).length === 0);
  const covered = shown(document, which).filter((mark) => {
    mark.scrollIntoView({block: 'nearest'});
    const {x, y, width, height} = mark.getBoundingClientRect();
    const corners = [[1, 1], [width / 2, height / 2], [width - 1, height - 1]];
    return !corners.every(([right, down]) => {
      const top = document.elementFromPoint(x + right, y + down);
      return top && (mark.contains(top) || top.contains(mark));
    });
  });
  return [...lacking, ...covered].map((one) => one.className);
}"""
_NO_SCRIPTS = "(scripting: none)"
"""Such a page has no timers either, and the rules are tried one after the other by timers."""
_TIMERS = f"""() => {{ if (matchMedia('{_NO_SCRIPTS}').matches)
  window.setTimeout = (act, _, ...given) => void Promise.resolve().then(() => act(...given)); }}"""
_LOOK = """(rules) => {
  const ends = (one) => one.effect.getComputedTiming().endTime < Infinity;
  document.getAnimations().filter(ends).forEach((one) => one.finish()); // colours on their way
  return axe.run(document, {runOnly: rules, resultTypes: ['violations']});
}"""
_MISSING = """() => [...document.querySelectorAll('*')]
  .filter((one) => one.localName.includes('-') && one.missing).flatMap((one) => [...one.missing])"""
_SHAPE = f"""() => [document.documentElement.outerHTML, innerWidth, innerHeight,
  ...['{_NO_SCRIPTS}', '(prefers-color-scheme: dark)'].map((one) => matchMedia(one).matches)]"""
_CHANGING = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{16,}|\d+")
_seen: set[int] = set()
"""Pages that were looked at already, but for their numbers: by their markup and their screen."""


def axe_script() -> str:
    """The rules of accessibility, as a script."""
    if not AXE.is_file():
        pytest.fail("axe-core is not installed: run `make setup`", pytrace=False)
    return AXE.read_text()


def broken(page: Page, axe: str) -> list[Any]:
    """Rules that the page breaks, with where it does."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_TIMERS)
        page.evaluate(f"{axe}; 0")
    found = page.evaluate(_LOOK, RULES)
    return [
        (rule["id"], [node["html"][:120] for node in rule["nodes"][:3]])
        for rule in found["violations"]
    ]


def faults_of(page: Page) -> list[str]:
    """Broken rules of accessibility, words without translation, marks of bpmn.io that are hidden.

    A page that is the same but for numbers is looked at once in a run of the tests.
    """
    markup, *screen = page.evaluate(_SHAPE)
    shape = hash((_CHANGING.sub("", markup), *screen))
    if shape in _seen:
        return []
    _seen.add(shape)
    where = page.url.partition("//")[2].partition("/")[2]
    told = [
        *broken(page, axe_script()),
        *(f"no Chinese: {text}" for text in page.evaluate(_MISSING)),
        *(f"hidden mark: {mark}" for mark in page.evaluate(_MARKS)),
    ]
    return [f"/{where}: {fault}" for fault in told]
