"""What lies in a fold of a case comes when it is opened; where it cannot, one is told."""

import pytest
from playwright.sync_api import expect

from tests.browser.house import House
from tests.browser.modeling import to_the_approval
from tests.browser.visit import broken

READY = "process-replay[data-state=ready]"


@pytest.fixture
def case(town):
    return to_the_approval(town, "2026-03-09 10:00")


@pytest.fixture
def house(town, browser):
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


@pytest.mark.browser
def test_an_auditor_plays_a_case_on_its_own_page(house, case, axe):
    page = house.at("tian-shen", f"/instances/{case.instance}")
    page.locator("summary", has_text="回放").click()
    page.wait_for_selector(READY)
    last = int(page.locator("[data-slider]").input_value())
    page.get_by_role("link", name="完成「填写分类」").click()
    page.wait_for_selector("[data-detail] h2:has-text('填写分类')")
    asked = page.url

    page.keyboard.press("ArrowLeft")
    expect(page).not_to_have_url(asked)
    page.locator("h1").click()
    page.keyboard.press("ArrowLeft")  # outside of it the keys are the page's
    step = page.locator("[data-slider]").input_value()

    assert page.locator(".inlaid .djs-element.is-done").count() > 0
    assert broken(page, axe) == []
    assert asked.endswith(f"?step={int(step) + 1}")
    assert int(step) < last


@pytest.mark.browser
def test_the_address_of_a_step_opens_the_fold_at_it(house, case):
    page = house.at("tian-shen", f"/instances/{case.instance}?step=2")
    page.wait_for_selector(READY)

    assert page.locator("[data-slider]").input_value() == "2"
    assert page.locator("[data-step='2']").get_attribute("aria-current") == "step"


@pytest.mark.browser
def test_a_fold_that_waits_for_an_answer_can_be_read(house, case, axe):
    page, held = house.at("tian-shen", f"/instances/{case.instance}"), []
    page.route("**/replay/alone", lambda route: held.append(route))
    page.locator("summary", has_text="回放").click()
    page.wait_for_selector(".fold > .htmx-request")
    faults = broken(page, axe)
    held[0].continue_()
    page.wait_for_selector(READY)

    assert faults == []


@pytest.mark.browser
def test_without_a_connection_a_fold_says_so_and_is_tried_again(house, case):
    page = house.at("xiao-zhang", f"/instances/{case.instance}")
    page.context.set_offline(True)
    page.locator("summary", has_text="在流程图上的位置").click()
    told = page.locator("[data-failed]:visible")
    expect(told).to_contain_text("没有读出来。")
    page.context.set_offline(False)
    page.get_by_role("button", name="重试").click()

    page.wait_for_selector("process-here[data-state=ready]")
    expect(told).to_have_count(0)


@pytest.mark.browser
def test_after_the_session_has_ended_a_fold_never_shows_the_page_to_sign_in_on(house, case):
    page = house.at("xiao-zhang", f"/instances/{case.instance}")
    page.context.clear_cookies()
    page.locator("summary", has_text="在流程图上的位置").click()

    expect(page.locator("[data-ended]:visible")).to_contain_text("登录已失效")
    assert page.locator("#password").count() == 0
