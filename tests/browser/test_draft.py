"""What a handler has typed is kept: by itself, on the way to another task, without a connection."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.desk import KETTLE, SCARF, beside, ready
from tests.browser.house import House
from tests.browser.test_wang_scarf import COMFORT
from tests.scenarios.registering import register

SAVED = re.compile(r"草稿已保存 \d\d:\d\d:\d\d")
TEXT = "fieldset.fields textarea, fieldset.fields input[type=text]"


@pytest.fixture
def case(town):
    _, case = register(town, recorded_at="2026-03-11 21:06", **SCARF)
    return case


@pytest.fixture
def lively(town, browser):
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


@pytest.mark.browser
def test_what_is_typed_is_kept_a_second_after_the_last_key(lively, case):
    page = ready(lively.at("xiao-zhang", beside(case)))
    field = page.locator(TEXT).first
    field.fill("今晚给您答复")
    expect(page.locator("[data-saved]")).to_have_text(SAVED)
    page.reload()

    name = field.get_attribute("name")
    assert ready(page).locator(f"[name='{name}']").input_value() == "今晚给您答复"
    assert lively.faults == []


@pytest.mark.browser
def test_who_goes_to_another_task_at_once_loses_nothing(lively, case, town):
    register(town, **KETTLE)
    page = ready(lively.at("xiao-zhang", beside(case)))
    page.locator("[name=apology_text]").fill("今晚给您答复")
    page.locator("a.what").nth(1).click()
    expect(page.locator(".pane .crumbs")).to_contain_text("TS-202603-0002")
    other = page.locator("[name=apology_text]").input_value()
    page.locator("a.what").first.click()
    expect(page.locator(".pane .crumbs")).to_contain_text("TS-202603-0001")

    assert (other, page.locator("[name=apology_text]").input_value()) == ("", "今晚给您答复")
    assert lively.faults == []


@pytest.mark.browser
def test_without_a_connection_it_says_so_and_saves_when_there_is_one_again(lively, case, town):
    register(town, **KETTLE)
    page = ready(lively.at("xiao-zhang", beside(case)))
    page.context.set_offline(True)
    page.locator("[name=apology_text]").fill("断网时写的")
    expect(page.locator("[data-saved]")).to_contain_text("网络断开")
    page.locator("a.what").nth(1).click()
    page.keyboard.press("Control+Enter")
    held = page.locator("[name=apology_text]").input_value()
    page.context.set_offline(False)

    expect(page.locator("[data-saved]")).to_have_text(SAVED)
    assert held == "断网时写的"
    assert page.url.endswith(beside(case))


@pytest.mark.browser
def test_a_submit_without_a_connection_says_so_and_leaves_all_as_it_is(lively, case):
    page = ready(lively.at("xiao-zhang", beside(case)))
    lively.fill(page, COMFORT)
    page.wait_for_timeout(1500)  # all of it is kept, a second after the last key
    page.context.set_offline(True)
    page.keyboard.press("Control+Enter")
    expect(page.locator(".toast")).to_contain_text("没有提交")
    page.context.set_offline(False)

    assert page.locator("[name=apology_text]").input_value() == COMFORT["apology_text"]
    assert page.url.endswith(beside(case))
    assert case.open == ["ut_classify", "ut_comfort_ack"]
