"""Beside the form of a task, a handler sees what happened and where the case stands."""

import pytest
from playwright.sync_api import expect

from tests.browser.house import House
from tests.browser.visit import faults_of
from tests.scenarios.registering import register


@pytest.fixture
def lively(town, browser):
    house = House(town, browser, viewport={"width": 1440, "height": 1200})
    yield house
    house.close()


@pytest.mark.browser
def test_the_drawing_and_the_timeline_open_beside_the_form(town, lively):
    _, case = register(
        town,
        contact_at="2026-03-11 21:00",
        recorded_at="2026-03-11 21:06",
        description="围巾显示签收但没有收到",
    )
    page = lively.at("xiao-zhang", f"/inbox/groups?task={case.task('ut_comfort_ack')['uid']}")
    page.get_by_text("在流程图上的位置").press("Enter")
    page.wait_for_selector("process-here[data-state=ready]")
    page.get_by_text("时间线").press("Enter")

    for drawing, element in (
        ("classification-grading", "ut_classify"),
        ("initial-response", "ut_comfort_ack"),
    ):
        page.get_by_label("流程图", exact=True).select_option(drawing)
        here = page.locator(f".djs-element.is-here[data-element-id={element}]")
        expect(here).to_have_count(1)
    expect(page.locator("aside .timeline li").first).to_be_visible()
    assert faults_of(page) == []
