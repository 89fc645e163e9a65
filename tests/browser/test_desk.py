"""A handler works by keyboard, and what is typed keeps itself."""

import re

import pytest
from playwright.sync_api import expect

from engine.jobs.dispatcher import run_due
from tests.browser.house import House
from tests.browser.test_wang_scarf import COMFORT
from tests.scenarios.registering import register

SAVED = re.compile(r"草稿已保存 \d\d:\d\d:\d\d")


@pytest.fixture
def case(town):
    _, case = register(
        town,
        contact_at="2026-03-11 21:00",
        recorded_at="2026-03-11 21:06",
        description="围巾显示签收但没有收到，明天是妈妈的生日",
    )
    return case


@pytest.fixture
def lively(town, browser):
    """People with scripts."""
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


def ready(page):
    page.wait_for_selector("handler-desk[data-state=ready]", state="attached")
    return page


@pytest.mark.browser
def test_a_task_is_found_claimed_and_completed_by_keyboard(lively, case, town):
    page = ready(lively.at("xiao-zhang", "/inbox/groups"))
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    ready(page)
    with page.expect_navigation():
        page.keyboard.press("c")
    claimed = ready(page).locator(".page-head").inner_text()

    lively.fill(page, {**COMFORT, "apology_text": ""})
    page.locator("[name=apology_text]").focus()
    page.keyboard.type("jck? 很抱歉，今晚给您答复")  # keys are silent while typing
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    run_due(town.engine)

    assert "小张" in claimed
    assert page.locator("[role=alert]").count() == 0
    assert case.open == ["ut_classify"]
    assert lively.faults == []


@pytest.mark.browser
def test_what_is_typed_is_kept_a_second_after_the_last_key(lively, case):
    address = f"/tasks/{case.task('ut_comfort_ack')['uid']}"
    page = ready(lively.at("xiao-zhang", address))
    field = page.locator("fieldset.fields textarea, fieldset.fields input[type=text]").first
    field.fill("今晚给您答复")
    expect(page.locator("[data-saved]")).to_have_text(SAVED)
    page.reload()

    assert (
        ready(page).locator(f"[name='{field.get_attribute('name')}']").input_value()
        == "今晚给您答复"
    )
    assert lively.faults == []


@pytest.mark.browser
def test_without_a_connection_it_says_so_and_saves_when_there_is_one_again(lively, case):
    page = ready(lively.at("xiao-zhang", f"/tasks/{case.task('ut_comfort_ack')['uid']}"))
    field = page.locator("fieldset.fields textarea, fieldset.fields input[type=text]").first
    page.context.set_offline(True)
    field.fill("断网时写的")
    expect(page.locator("[data-saved]")).to_contain_text("网络断开")
    page.context.set_offline(False)

    expect(page.locator("[data-saved]")).to_have_text(SAVED)


@pytest.mark.browser
def test_who_comes_second_is_told_and_loses_nothing(lively, case, town):
    task = case.task("ut_comfort_ack")["uid"]
    page = ready(lively.at("xiao-zhang", f"/tasks/{task}"))
    lively.fill(page, COMFORT)
    town.post("li-jingli", f"/tasks/{task}/claim")

    with page.expect_navigation():
        page.keyboard.press("Control+Enter")

    told = page.locator("[role=alert]").inner_text()
    assert "您填写的内容仍在下面的表中" in told, told
    assert page.locator("[name=apology_text]").input_value() == COMFORT["apology_text"]
    assert case.open == ["ut_classify", "ut_comfort_ack"]
    assert lively.faults == []


@pytest.mark.browser
def test_the_sheet_of_keys_opens_and_closes_but_not_while_typing(lively, case):
    page = ready(lively.at("xiao-zhang", "/inbox/groups"))
    sheet = page.locator("handler-desk dialog")
    page.keyboard.press("/")
    page.keyboard.type("?j")
    typed = (page.locator("#seek").input_value(), sheet.is_visible())
    page.locator("#seek").blur()
    page.keyboard.press("?")
    opened = sheet.is_visible()
    page.keyboard.press("Escape")

    assert typed == ("?j", False)
    assert (opened, sheet.is_visible()) == (True, False)
