"""No page of the tests goes unseen: what is planted on one is told, however it is left."""

from types import SimpleNamespace

import pytest
from playwright.sync_api import Page
from werkzeug import Request, Response

from tests.browser.house import House

WAYS = {"/": "/planted", "/planted": "/after", "/after": "/end", "/end": "/"}
HTML = """<!doctype html><html lang="zh-CN"><title>{path}</title>
<main><h1>{path}</h1><p><a href="{to}">on</a></p>{planted}</main></html>"""
POLICY = {"Content-Security-Policy": "style-src 'self'"}
COVER = '<link rel="stylesheet" href="/cover.css"><p class="cover">x</p>'
STYLE = ".cover { position: fixed; inset: 0; }"
SEEN = {
    '<img src="data:,">': "/planted: ('image-alt', ['<img src=\"data:,\">'])",
    '<p style="color: red">x</p>': "Content Security Policy",
    '<img alt="" src="http://127.0.0.2:9/">': "http://127.0.0.2:9/",
    '<p class="bjs-container">x</p>': "hidden mark: bjs-container",
    '<p class="dmn-js-parent">x<a class="bjs-powered-by" hidden></a></p>': (
        "hidden mark: dmn-js-parent"
    ),
    f'<p class="fjs-form-editor"><a class="fjs-powered-by">m</a></p>{COVER}': (
        "hidden mark: fjs-powered-by"
    ),
}
"""What is planted, and what has to be told of it."""
SEEN_WITH_SCRIPTS = {
    "<script>throw new Error('broke')</script>": "broke",
    "<an-island></an-island><script>customElements.define('an-island', "
    "class extends HTMLElement { missing = ['Word'] })</script>": "/planted: no Chinese: Word",
}
CHANGED_IN_PLACE = """<script>addEventListener('DOMContentLoaded', () => {
  document.querySelector('a').addEventListener('click', event => {
    if (location.search) return;
    event.preventDefault();
    history.pushState(null, '', '?other');
    document.querySelector('main').append(document.createElement('img'));
  });
})</script>"""
LEFT_BY_ITSELF = '<meta http-equiv="refresh" content="0; url=/after">'


def house_with(planted: str, browser, **screen) -> House:
    """Four pages, each with a way on to the next; this is planted on the second."""

    @Request.application
    def app(request: Request) -> Response:
        path = request.path
        if path not in WAYS:
            return Response(STYLE, mimetype="text/css")
        here = planted if path == "/planted" else ""
        page = HTML.format(path=path, to=WAYS[path], planted=here)
        return Response(page, mimetype="text/html", headers=POLICY)

    return House(SimpleNamespace(app=app), browser, **screen)


def walk(house: House) -> None:
    """Come to the second page, leave it at once, and go on to the end; then close the house."""
    page: Page = house.screen()
    page.goto(house.address)
    page.get_by_role("link", name="on").click()
    while not page.url.endswith("/end"):
        page.get_by_role("link", name="on").press("Enter")
    house.close()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("has_scripts", "seen"),
    [(True, SEEN | SEEN_WITH_SCRIPTS), (False, SEEN)],
    ids=["scripts", "no_scripts"],
)
def test_what_is_wrong_with_a_page_on_the_way_is_told(browser, has_scripts, seen):
    house = house_with("".join(seen), browser, java_script_enabled=has_scripts)

    with pytest.raises(AssertionError) as closing:
        walk(house)

    assert [told for told in seen.values() if told not in str(closing.value)] == []


@pytest.mark.browser
@pytest.mark.parametrize("has_scripts", [True, False], ids=["scripts", "no_scripts"])
def test_of_pages_with_nothing_wrong_nothing_is_told(browser, has_scripts):
    house = house_with("", browser, java_script_enabled=has_scripts)

    walk(house)

    assert house.faults == []


@pytest.mark.browser
def test_what_a_script_shows_at_another_address_is_looked_at(browser):
    house = house_with(CHANGED_IN_PLACE, browser)

    with pytest.raises(AssertionError, match=r"/planted\?other: .'image-alt'"):
        walk(house)


@pytest.mark.browser
def test_a_page_that_nobody_could_look_at_is_a_fault(browser):
    house = house_with(LEFT_BY_ITSELF, browser)
    page = house.screen()

    page.goto(f"{house.address}/planted", wait_until="commit")
    page.wait_for_url("**/after")

    with pytest.raises(AssertionError, match=r"/planted: left before it was looked at$"):
        house.close()
