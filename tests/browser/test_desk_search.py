"""Handlers look for a case in their list, in Chinese and in English, without a mouse."""

import pytest
from playwright.sync_api import Page, expect

from engine.commands import ArmSearch
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from tests.browser.desk import KETTLE, SCARF, ready
from tests.browser.house import House
from tests.browser.visit import broken
from tests.scenarios.registering import register


@pytest.fixture
def searchable(town):
    """The scarf of 王女士 and the kettle of 李先生, which workers have put into the index."""
    register(town, recorded_at="2026-03-11 21:06", product="定制围巾", **SCARF)
    register(town, product="Electric kettle", **KETTLE)
    town.engine.run(ArmSearch(), SYSTEM)
    run_due(town.engine)


@pytest.fixture
def lively(town, browser):
    """People with scripts."""
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


def look_for(page: Page, words: str) -> str:
    """Type into the box that `/` leads to, open the first hit; the number of its case."""
    page.keyboard.press("/")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(words)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    ready(page).keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("main.pane")).to_be_focused()
    return page.locator(".pane .crumbs a").last.inner_text()


@pytest.mark.browser
def test_a_case_is_found_and_opened_by_keyboard(lively, searchable, axe):
    page = ready(lively.at("xiao-zhang", "/inbox/groups"))
    found = [look_for(page, "王女士")]
    faults = broken(page, axe)
    found.append(look_for(page, "kettle"))
    rows = page.locator(".task").count()
    typed = page.locator("#find").input_value()

    assert found == ["TS-202603-0001", "TS-202603-0002"]
    assert (rows, typed) == (1, "kettle")
    assert page.url.endswith("&q=kettle")
    assert faults == broken(page, axe) == []
    assert lively.faults == []


@pytest.mark.browser
def test_without_scripts_a_search_is_a_form_and_an_order_a_link(house, searchable):
    page = house.at("xiao-zhang", "/inbox/groups")
    page.locator(".sorts summary").click()
    page.get_by_role("link", name="最新在前").click()
    newest = page.locator("a.what").first.inner_text()
    page.locator("#find").fill("围巾")
    page.locator("#find").press("Enter")
    page.wait_for_url("**/inbox/groups?q=*")
    found = page.locator("a.what").all_inner_texts()
    page.get_by_role("link", name="清除", exact=True).click()

    assert "Electric kettle" in newest
    assert len(found) == 1
    assert "定制围巾" in found[0]
    assert page.url.endswith("/inbox/groups?sort=newest")
    assert page.locator("a.what").count() == 2
