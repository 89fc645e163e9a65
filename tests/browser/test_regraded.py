"""An owner changes a row of the severity table: new cases are graded by it, running ones not."""

import pytest
from playwright.sync_api import expect

from tests.browser.house import House
from tests.browser.modeling import SAVED
from tests.scenarios.handling import Handling
from tests.scenarios.registering import register
from tests.scenarios.working import classify, comfort

ROW = "rule_11"
"""A single customer and nothing else: general, as it is published."""


@pytest.fixture
def studio(town, browser):
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


def to_the_classification(town, at: str, **customer: str) -> Handling:
    told = {"description": "饮水机使用一周后漏水，要求维修", "wants": ["repair"], **customer}
    _, case = register(town, contact_at=at, recorded_at=at, **told)
    comfort(case)
    return case


def grade(case: Handling) -> object:
    classify(case, "product", "quality_defect")
    return case.values("case.severity")["case.severity"]


@pytest.mark.browser
def test_a_changed_row_grades_new_cases_and_running_ones_keep_their_table(town, studio):
    running = to_the_classification(town, "2026-03-09 10:00")
    page = studio.at("liang-ming", "/studio/dmn_severity.dmn")
    page.wait_for_selector("dmn-editor[data-state=ready]")
    page.locator(f"[data-element-id={ROW}_out_1] [contenteditable]").click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text('"important"')
    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    with page.expect_navigation():
        page.get_by_role("button", name="核对并发布…").click()
    told = page.locator("[data-changes]").inner_text()
    page.get_by_label("改了什么，为什么").fill("单个客户的质量问题也按重要办理")
    with page.expect_navigation():
        page.get_by_role("button", name="发布", exact=True).click()

    assert "第 11 行 决策表行 修改" in " ".join(told.split())
    assert '"general" → "important"' in " ".join(told.split())
    assert grade(running) == "general"
    new = to_the_classification(town, "2026-03-09 11:00", name="李先生", phone="13900139000")
    assert grade(new) == "important"
    page = studio.at("liang-ming", "/releases")
    assert "单个客户的质量问题也按重要办理" in page.locator("main").inner_text()
