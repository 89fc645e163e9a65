"""What helps an owner who draws: the check while typing, pickers, the list of steps, tokens."""

import pytest
from playwright.sync_api import expect

from tests.browser.modeling import choose, field, written
from tests.browser.visit import faults_of


@pytest.mark.browser
def test_an_expression_is_checked_while_it_is_typed(open_modeler):
    house, page = open_modeler()
    choose(page, "ut_coordinate_resources")
    field(page, "期限").first.fill("=due_approval +")
    told = page.locator("[data-entry-id=house-due] .bio-properties-panel-error")
    expect(told).to_have_text("表达式写法有误（第 16 列）")
    marked = page.locator(".djs-element.is-bad[data-element-id=ut_coordinate_resources]").count()
    field(page, "期限").first.fill("=due_approval")
    expect(told).to_have_count(0)
    expect(page.locator(".djs-element.is-bad")).to_have_count(0)

    assert marked == 1
    assert house.faults == []


@pytest.mark.browser
def test_what_is_published_is_picked_and_the_list_of_steps_renames(open_modeler):
    house, page = open_modeler()
    choose(page, "br_approval_authority")
    field(page, "决策表").select_option("dmn_severity")
    choose(page, "st_notify_deputy")
    field(page, "自动操作").select_option("acknowledge")
    choose(page, "ut_approve")
    page.keyboard.press("F2")
    page.keyboard.type("签批")
    page.keyboard.press("Enter")
    expect(page.locator("[data-step=ut_approve]")).to_contain_text("签批")
    page.keyboard.press("F2")
    page.keyboard.type("不要")
    page.keyboard.press("Escape")

    text = written(page)
    assert 'camunda:decisionRef="dmn_severity"' in text
    assert 'camunda:type="external" camunda:topic="acknowledge"' in text
    assert 'id="ut_approve" name="签批"' in text
    assert "不要" not in text
    assert house.faults == []


@pytest.mark.browser
def test_tokens_show_where_cases_go_and_the_overview_lies_over_no_mark(open_modeler):
    house, page = open_modeler()
    page.get_by_role("button", name="缩略图").click()
    page.locator("[data-do=simulate]").click()
    page.get_by_title("触发").locator("visible=true").first.click()
    page.wait_for_selector(".bts-token")
    page.get_by_title("打开或收起模拟记录").click()

    assert page.locator(".djs-minimap .map").is_visible()
    assert faults_of(page) == []
    page.locator("[data-do=simulate]").click()
    assert page.locator(".djs-palette").is_visible()
    assert house.faults == []
