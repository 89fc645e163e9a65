"""Handlers work at the desk: by keyboard and side by side."""

import pytest
from playwright.sync_api import Page, expect

from complaints.demo import account
from engine.commands import SetPassword
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM
from tests.browser.desk import KETTLE, SCARF, beside, ready
from tests.browser.house import PASSWORD, House
from tests.browser.keyboard import answer
from tests.browser.test_wang_scarf import CLASSIFY, COMFORT
from tests.browser.visit import faults_of
from tests.scenarios.registering import register


@pytest.fixture
def case(town):
    _, case = register(town, recorded_at="2026-03-11 21:06", **SCARF)
    return case


@pytest.fixture
def lively(town, browser):
    """People with scripts; 周敏 is one of them."""
    person = account(town.engine, "zhou-min").id
    town.engine.run(SetPassword(person=person, password=PASSWORD), SYSTEM)
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


def open_first(page: Page) -> str:
    """Choose the first row by keyboard; the name of the task that opened."""
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.wait_for_selector(".pane h1")
    return page.locator("h1").inner_text()


@pytest.mark.browser
def test_the_first_tasks_of_the_scarf_are_worked_by_keyboard_alone(lively, case, town):
    page = ready(lively.at("xiao-zhang", "/inbox/groups"))
    told = [open_first(page)]
    loaded = page.evaluate("performance.getEntriesByType('navigation').length")
    with page.expect_navigation():
        page.keyboard.press("c")
    told.append(ready(page).locator("[role=status]").inner_text())
    answer(page, {**COMFORT, "comment": "j c ? /"})  # keys are silent while typing
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    told.append(ready(page).locator("[role=status]").inner_text())
    run_due(town.engine)
    page = ready(lively.at("lin-xia", "/inbox/groups"))
    told.append(open_first(page))
    answer(page, CLASSIFY)
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    run_due(town.engine)

    assert loaded == 1
    assert told == [
        "安抚并致歉",
        "已认领，由您办理。",
        "已完成。您手上没有别的任务了。",
        "填写分类",
    ]
    assert page.locator("[role=alert]").count() == 0
    assert case.open == ["ut_assign_person"]
    assert lively.faults == []


@pytest.mark.browser
def test_of_two_who_race_for_a_task_the_second_is_told_kindly_and_loses_nothing(lively, case, town):
    first = ready(lively.at("xiao-zhang", beside(case)))
    second = ready(lively.at("zhou-min", beside(case)))
    with first.expect_navigation():
        first.keyboard.press("c")
    second.locator("[name=apology_text]").fill("很抱歉，今晚给您答复")
    notice = second.locator("[data-told]")
    expect(notice).to_contain_text("小张")
    told, faults = notice.inner_text(), faults_of(second)
    lively.fill(second, COMFORT)
    with second.expect_navigation():
        second.keyboard.press("Control+Enter")
    refused = ready(second).locator("[role=alert]").inner_text()
    kept = second.locator("[name=apology_text]").input_value()
    with second.expect_navigation():
        second.goto(f"{lively.address}{beside(case)}")

    assert "小张" in told
    assert "小张" in refused
    assert "您填写的内容仍在下面的表中" in refused
    assert kept == COMFORT["apology_text"]
    assert second.locator("[name=apology_text]").input_value() == kept  # it was kept as a draft
    assert second.locator("h2").first.inner_text() == "我的组"
    assert faults == []
    assert case.open == ["ut_classify", "ut_comfort_ack"]
    assert lively.faults == []


@pytest.mark.browser
def test_who_claims_second_sees_in_the_pane_who_was_first(lively, case):
    first = ready(lively.at("xiao-zhang", beside(case, "unclaimed")))
    second = ready(lively.at("zhou-min", beside(case, "unclaimed")))
    for page in (first, second):
        with page.expect_navigation():
            page.keyboard.press("c")

    told = ready(second).locator("[role=alert]").inner_text()
    assert "小张" in told
    assert second.locator("h1").inner_text() == "安抚并致歉"
    assert lively.faults == []


@pytest.mark.browser
def test_who_types_into_a_step_that_is_over_reads_so_above_the_form(lively, case, town):
    page = ready(lively.at("xiao-zhang", beside(case)))
    town.at("2026-03-11 21:07")
    lively.do("zhou-min", "安抚并致歉", COMFORT)

    page.locator("[name=apology_text]").fill("很抱歉，今晚给您答复")

    expect(page.locator("[data-told]")).to_contain_text("这一步已经结束")
    expect(page.locator("[data-saved]")).to_have_text("未保存：原因见表单上方。")
    assert page.locator("[name=apology_text]").input_value() == "很抱歉，今晚给您答复"
    assert lively.faults == []


@pytest.mark.browser
def test_going_back_shows_the_task_before_and_then_the_list(lively, case, town):
    register(town, **KETTLE)
    page = ready(lively.at("xiao-zhang", "/inbox/groups"))
    page.evaluate("window.isSame = true")
    seen = []
    for _ in range(2):
        page.keyboard.press("j")
        page.keyboard.press("Enter")
        row = page.locator(f".task[aria-current] .meta >> nth={0}")
        expect(page.locator("main.pane")).to_be_focused()
        expect(page.locator(".pane .crumbs")).to_contain_text(f"TS-202603-000{len(seen) + 1}")
        seen.append(row.inner_text().split()[0])
    page.go_back()
    expect(page.locator(".pane .crumbs")).to_contain_text("TS-202603-0001")
    page.go_back()
    expect(page.locator(".pane.vacant")).to_be_visible()

    assert seen == ["TS-202603-0001", "TS-202603-0002"]
    expect(page.locator("a.what").first).to_be_focused()
    assert page.evaluate("window.isSame")
    assert lively.faults == []


@pytest.mark.browser
def test_the_keys_go_to_the_colleagues_and_the_comment(lively, case):
    page = ready(lively.at("xiao-zhang", beside(case)))
    with page.expect_navigation():
        page.keyboard.press("c")
    ready(page).keyboard.press("a")
    chosen = page.evaluate("document.activeElement.name")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("e")

    assert (chosen, page.evaluate("document.activeElement.name")) == ("to", "comment")


@pytest.mark.browser
def test_the_sheet_of_keys_opens_and_closes_but_not_while_typing(lively, case):
    page = ready(lively.at("xiao-zhang", "/inbox/groups"))
    sheet = page.locator("handler-desk dialog")
    page.keyboard.press("/")
    page.keyboard.type("?j")
    typed = (page.locator("#find").input_value(), sheet.is_visible())
    page.locator("#find").blur()
    page.keyboard.press("?")
    opened = sheet.is_visible()
    page.keyboard.press("Escape")

    assert typed == ("?j", False)
    assert (opened, sheet.is_visible()) == (True, False)


@pytest.mark.browser
def test_without_scripts_a_task_is_completed_beside_its_list(house, case):
    page = house.at("xiao-zhang", "/inbox/groups")
    page.locator("a.what").first.click()
    beside_it = page.locator("h2").first.inner_text()
    keys = page.locator("kbd:visible").count()
    house.fill(page, {**COMFORT, "apology_text": "抱歉"})
    page.locator(".footbar .btn-primary").click()
    refused = page.locator("[role=alert]").inner_text()
    house.fill(page, COMFORT)
    page.locator(".footbar .btn-primary").click()

    assert (beside_it, keys) == ("我的组", 0)
    assert refused.startswith("没有提交成功，有 1 处要改")
    assert page.locator("[role=status]").inner_text() == "已完成。您手上没有别的任务了。"
    assert case.open == ["ut_classify"]


@pytest.mark.browser
@pytest.mark.parametrize("width", [1440, 1100, 390])
def test_at_each_width_it_keeps_the_rules_and_does_not_slide(town, browser, case, width):
    house = House(town, browser, viewport={"width": width, "height": 900})
    page = ready(house.at("xiao-zhang", "/inbox/groups"))
    page.locator("a.what").first.click()
    page.wait_for_selector(".pane h1")
    page.evaluate("document.querySelectorAll('[required]').forEach(one => one.required = false)")
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    ready(page)
    shown = (page.locator(".list").is_visible(), page.locator(".pane").is_visible())
    slides = page.evaluate("document.documentElement.scrollWidth > innerWidth")
    house.close()

    assert (shown, slides) == ((width >= 1100, True), False)
    assert house.faults == []
