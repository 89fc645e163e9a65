"""A handler takes several tasks at once, by keyboard."""

import pytest
from playwright.sync_api import expect

from tests.browser.house import House
from tests.browser.keyboard import press_button
from tests.browser.visit import faults_of
from tests.scenarios.registering import register


@pytest.fixture
def lively(town, browser):
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


@pytest.mark.browser
def test_rows_are_ticked_with_x_and_claimed_together(town, lively):
    for minute, name in ((6, "王女士"), (7, "李先生"), (8, "赵女士")):
        register(
            town,
            contact_at=f"2026-03-11 21:0{minute}",
            recorded_at=f"2026-03-11 21:0{minute}",
            name=name,
            phone=f"1380013800{minute}",
            description="围巾显示签收但没有收到",
        )
    page = lively.at("xiao-zhang", "/inbox/groups")
    page.wait_for_selector("handler-desk[data-state=ready]", state="attached")
    hidden = page.locator(".bulk").is_hidden()
    for key in ("j", "x", "j", "x"):
        page.keyboard.press(key)
    expect(page.locator(".bulk [data-count]")).to_have_text("已选 2 项")
    faults = faults_of(page)
    press_button(page, "认领")

    assert hidden
    assert faults == []
    assert page.locator("[role=status]").first.inner_text() == "已处理 2 项。"
    assert page.locator(".side a", has_text="我的任务").inner_text().split()[-1] == "2"
