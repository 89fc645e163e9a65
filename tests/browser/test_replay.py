"""An auditor plays a closed case again, and sees who approved it and by which rule."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.house import House
from tests.browser.modeling import to_the_approval
from tests.browser.visit import broken
from tests.scenarios.working import (
    approve,
    carry_out,
    confirm,
    consent,
    explain,
    visit,
    wrap_up,
)

READY = "process-replay[data-state=ready]"


@pytest.fixture
def closed(town):
    """A case worked from the first reply to the closing."""
    case = to_the_approval(town, "2026-03-09 10:00")
    approve(case, "service_supervisor")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "quality")
    confirm(case)
    town.at("2026-03-12 12:00")
    visit(case, 5)
    wrap_up(case, cause="assembly")
    assert case.ended()[0] == "completed"
    return case


@pytest.fixture
def screens(town, browser):
    opened: list[House] = []

    def open_house(**screen) -> House:
        opened.append(House(town, browser, viewport={"width": 1440, "height": 900}, **screen))
        return opened[-1]

    yield open_house
    for house in opened:
        house.close()


@pytest.mark.browser
def test_an_auditor_seeks_to_the_approval_and_sees_rule_and_approver(closed, screens, axe):
    house = screens()
    page = house.at("tian-shen", f"/instances/{closed.instance}/replay")
    page.wait_for_selector(READY)

    page.get_by_role("link", name="完成「审批方案」").click()
    page.wait_for_selector("[data-detail] h2:has-text('审批方案')")
    approved = page.locator("[data-detail]").inner_text()
    passed = page.locator(".djs-element.is-done[data-element-id=ut_approve]")
    asked = page.url
    page.keyboard.press("ArrowLeft")
    expect(page).not_to_have_url(asked)

    assert "何主管" in approved
    assert passed.count() == 1
    assert "step=" in asked
    assert page.locator(".drawing:not([hidden]) .bjs-powered-by").is_visible()
    assert broken(page, axe) == []
    page.goto(asked)  # the address of a step leads back to it
    page.wait_for_selector(READY)
    assert "审批方案" in page.locator("[aria-current=step]").inner_text()
    assert house.faults == []


@pytest.mark.browser
def test_the_rule_that_graded_the_case_is_marked(closed, screens):
    house = screens(locale="en-GB")
    page = house.at("tian-shen", f"/instances/{closed.instance}/replay")
    page.wait_for_selector(READY)

    page.get_by_role("link", name="Completed “Classify”").click()
    page.wait_for_selector("[data-detail] h2:has-text('Classify')")

    label = page.locator(".drawing:not([hidden]) [data-element-id=ut_classify] text")
    assert label.text_content() == "Classify"
    rules = page.locator("[data-detail] .step-rules")
    assert rules.locator("tr.on").count() >= 1
    assert "held" in rules.locator("tr.on").first.inner_text()
    assert house.faults == []


@pytest.mark.browser
def test_playing_goes_on_by_itself_and_stops_at_the_end(closed, screens):
    house = screens(reduced_motion="reduce")
    page = house.at("tian-shen", f"/instances/{closed.instance}/replay?step=1")
    page.wait_for_selector(READY)
    last = page.locator("[data-slider]").get_attribute("max")

    page.locator("[name=speed]").select_option("10")
    page.get_by_role("button", name="播放").click()
    expect(page).to_have_url(re.compile(f"step={last}$"), timeout=60_000)  # on a busy machine
    page.wait_for_selector("[data-do=play][aria-pressed=false]")

    assert page.locator(".djs-element.is-here").count() == 0
    assert house.faults == []


@pytest.mark.browser
def test_without_scripts_the_steps_are_pages(closed, screens):
    house = screens(java_script_enabled=False)
    page = house.at("tian-shen", f"/instances/{closed.instance}/replay")

    page.get_by_role("link", name="完成「审批方案」").click()

    assert "何主管" in page.locator("[data-detail]").inner_text()
