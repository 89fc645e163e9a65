"""Somebody records a complaint while the rules of its form take effect."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.house import House

FOCUSED = "document.activeElement.name"
URGENT, REASON = "[type=checkbox][name=frontline_urgent]", "[name=frontline_urgent_reason]"
WHY = "明天生日，今晚必须找到"


@pytest.fixture
def lively(town, browser):
    """People with scripts."""
    town.at("2026-03-11 21:06")
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


@pytest.fixture
def page(lively) -> Page:
    page = lively.at("xiao-zhang", "/complaints/new")
    page.wait_for_selector("live-form[data-state=ready]")
    return page


@pytest.mark.browser
def test_a_field_comes_when_it_is_called_for_goes_and_comes_back_with_its_text(lively, page):
    product = page.locator("[name=product]")
    expect(page.locator(REASON)).to_have_count(0)
    page.locator(URGENT).check()
    page.locator("[name=product]").press_sequentially("定制围巾")
    expect(page.locator(REASON)).to_be_visible()
    told = page.locator("live-form [data-come]").inner_text()
    held = (page.evaluate(FOCUSED), product.input_value())
    page.locator(REASON).fill(WHY)
    page.locator(URGENT).uncheck()
    expect(page.locator(REASON)).to_have_count(0)
    page.locator(URGENT).check()

    expect(page.locator(REASON)).to_have_value(WHY)
    assert told == "现在还需填写：紧急理由"
    assert held == ("product", "定制围巾")
    assert page.evaluate(FOCUSED) == "frontline_urgent"
    assert lively.faults == []


@pytest.mark.browser
def test_what_is_typed_while_the_server_answers_stays_and_an_old_answer_is_dropped(page):
    held = []
    page.route("**/look", lambda route: held.append(route))
    page.locator(URGENT).check()
    page.wait_for_timeout(600)
    page.locator(URGENT).uncheck()
    page.wait_for_timeout(600)
    field = page.locator("[name=description]")
    field.press_sequentially("围巾没有收到")
    field.press("ArrowLeft")
    assert len(held) >= 2
    held[1].continue_()
    held[0].continue_()
    page.wait_for_timeout(600)
    page.unroute("**/look")
    field.press_sequentially("还")

    assert page.locator(REASON).count() == 0
    assert field.input_value() == "围巾没有收还到"


@pytest.mark.browser
def test_a_field_that_somebody_is_in_does_not_go_under_their_hands(page):
    page.locator(URGENT).check()
    page.locator(REASON).fill(WHY)
    page.evaluate(f"document.querySelector('{URGENT}').checked = false")
    page.locator(REASON).press_sequentially("。")
    page.wait_for_timeout(800)
    held = page.evaluate(FOCUSED)
    page.locator("[name=product]").focus()

    expect(page.locator(REASON)).to_have_count(0)
    assert held == "frontline_urgent_reason"


@pytest.mark.browser
def test_without_a_connection_nothing_breaks(lively, page):
    page.context.set_offline(True)
    page.locator(URGENT).check()
    page.wait_for_timeout(600)
    missing = page.locator(REASON).count()
    page.context.set_offline(False)

    expect(page.locator(REASON)).to_be_visible()
    assert missing == 0
    assert page.locator(URGENT).is_checked()
    assert lively.faults == []


@pytest.mark.browser
def test_nothing_is_asked_while_characters_are_composed(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.locator("[name=product]")
    field.focus()
    keyboard = page.context.new_cdp_session(page)
    text = {"text": "weijin", "selectionStart": 6, "selectionEnd": 6}
    keyboard.send("Input.imeSetComposition", text)
    page.wait_for_timeout(800)
    silent = len(asked)
    with page.expect_response("**/look"):
        keyboard.send("Input.insertText", {"text": "围巾"})

    assert silent == 0
    assert field.input_value() == "围巾"
