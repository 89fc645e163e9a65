"""An owner changes a decision table in the browser, tries it, and has it checked."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from engine.model import SYSTEM
from engine.queries import DefinitionDraftSource
from tests.browser.house import House
from tests.browser.visit import broken
from tests.scenarios.town import drawings

FILE = "dmn_severity.dmn"
READY = "dmn-editor[data-state=ready]"
ON_TOP = """mark => { const {x, y, width, height} = mark.getBoundingClientRect();
  return [[1, 1], [width / 2, height / 2], [width - 1, height - 1]].every(([right, down]) =>
    mark.contains(document.elementFromPoint(x + right, y + down))); }"""
SAVED = re.compile(r"草稿已保存 \d\d:\d\d:\d\d")
MENUS = (
    "td.input-cell >> nth=0",
    "td.output-cell >> nth=0",
    "td.rule-index >> nth=0",
    "th.input-cell >> nth=0",
    "th.output-cell >> nth=0",
)
EDITED = ("td.input-cell >> nth=0", "td.input-cell >> nth=4", "td.output-cell >> nth=0")


@pytest.fixture
def open_table(town, browser):
    houses: list[House] = []

    def opened(file: str = FILE, **screen) -> tuple[House, Page]:
        houses.append(House(town, browser, viewport={"width": 1440, "height": 900}, **screen))
        page = houses[-1].at("liang-ming", f"/studio/{file}")
        page.wait_for_selector(READY)
        return houses[-1], page

    yield opened
    for house in houses:
        house.close()


def cell(page: Page, element: str) -> Locator:
    return page.locator(f"[data-element-id={element}] [contenteditable]")


def write(page: Page, element: str, text: str) -> None:
    """Put a text into a cell, with the keyboard."""
    cell(page, element).click()
    page.keyboard.press("Control+A")
    page.keyboard.insert_text(text)


def attempt(page: Page) -> Locator:
    """Try the table; the answer."""
    page.get_by_role("button", name="试算").click()
    answer = page.locator("[data-answer]")
    expect(answer).to_be_visible()
    return answer


@pytest.mark.browser
def test_an_owner_changes_a_row_tries_it_and_finds_it_again(town, open_table):
    house, page = open_table()

    write(page, "rule_11_out_1", '"important"')
    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    page.get_by_label("7天同类件数").fill("2")
    told = attempt(page).inner_text()
    hit = page.locator("tr[data-hit]")
    numbers = [text.strip() for text in hit.locator("td.rule-index").all_inner_texts()]
    page.get_by_role("radiogroup", name="停产").get_by_label("是").check()
    hidden = page.locator("[data-answer]").is_hidden()
    page.reload()
    page.wait_for_selector(READY)

    assert told.split() == ["命中第", "11", "行", "级别", "重要", "理由", "单个客户"]
    assert (numbers, hidden) == (["11"], True)
    assert cell(page, "rule_11_out_1").inner_text().strip() == '"important"'
    assert page.locator("tr[data-hit]").count() == 0
    source = town.engine.ask(DefinitionDraftSource(file=FILE), SYSTEM).decode()
    assert source.count('<text>"important"</text>') == 5
    assert source.count("<rule ") == drawings()[FILE].count(b"<rule ")
    assert house.faults == []


@pytest.mark.browser
def test_what_the_check_finds_is_marked_at_its_row_and_leads_there(open_table):
    house, page = open_table()

    write(page, "rule_9_in_7", "true or")
    page.get_by_role("button", name="检查").first.click()
    bad = page.locator("[data-findings] button.is-bad")
    bad.wait_for()
    place = bad.locator("[data-place]").inner_text()
    page.locator("[data-canvas]").evaluate("place => place.querySelector('td').scrollIntoView()")
    bad.click()

    assert place == "第 9 行，多名客户"
    expect(cell(page, "rule_9_in_7")).to_be_focused()
    assert page.locator("td.rule-index[data-found=bad]").inner_text().strip() == "9"
    assert (
        page.locator("td.input-cell[data-found=bad]").get_attribute("data-element-id")
        == "rule_9_in_7"
    )
    page.get_by_role("button", name="撤销").click()
    page.get_by_role("button", name="检查").first.click()
    expect(page.locator("[data-summary]")).to_have_text("可以发布，没有问题")
    assert page.locator("[data-found]").count() == 0
    assert house.faults == []


@pytest.mark.browser
def test_rows_that_are_never_reached_are_told_by_number(open_table):
    house, page = open_table()

    write(page, "rule_2_in_2", "-")
    page.get_by_role("button", name="检查").first.click()
    found = page.locator("[data-findings] button")
    found.first.wait_for()

    assert "第 3 行" in found.locator("[data-place]").all_inner_texts()
    assert "规则 2、3 中后一条永远轮不到" in found.locator("[data-message]").all_inner_texts()
    marked = page.locator("td.rule-index[data-found=doubtful]").all_inner_texts()
    assert [text.strip() for text in marked] == [str(number) for number in range(2, 12)]
    assert house.faults == []


@pytest.mark.browser
def test_what_cannot_be_computed_is_told_with_its_place(open_table):
    house, page = open_table()

    write(page, "rule_11_out_2", "1 / 0")
    answer = attempt(page)
    warning = answer.locator("li button").first
    warning.click()

    assert warning.inner_text() == "第 11 行，理由 除数为零"
    expect(cell(page, "rule_11_out_2")).to_be_focused()
    assert answer.locator("dd").all_inner_texts() == ["一般", "没有值"]
    assert house.faults == []


@pytest.mark.browser
def test_what_the_editor_does_not_know_stays_in_the_file(open_table, tmp_path: Path):
    house, page = open_table()
    strange = drawings()[FILE].replace(
        b"<decisionTable ", b'<decisionTable xmlns:x="http://x.example" x:mark="7" ', 1
    )
    mine, other = tmp_path / "mine.dmn", tmp_path / "other.dmn"
    mine.write_bytes(strange)
    other.write_bytes(drawings()["dmn_routing.dmn"])

    page.locator("[data-upload]").set_input_files(other)
    expect(page.locator("[data-told]")).to_contain_text("「other.dmn」")
    page.locator("[data-upload]").set_input_files(mine)
    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    kept = page.evaluate("document.querySelector('dmn-editor').tables.text()")

    for part in ('x:mark="7"', 'biodi:width="100"', "R-089", 'xmlns="https://www.omg.org/spec'):
        assert part in kept, part
    assert house.faults == []


EXPRESSION = """<decision id="more" name="再加一">
  <variable id="v_more" name="more" typeRef="number"/>
  <informationRequirement id="q"><requiredInput href="#in_cluster_7d"/></informationRequirement>
  <literalExpression id="l_more"><text>cluster_7d + 1</text></literalExpression></decision>
  <decision id="dmn_severity" """


@pytest.mark.browser
def test_each_decision_of_a_file_is_shown_and_tried(open_table, tmp_path: Path):
    house, page = open_table()
    two = tmp_path / "two.dmn"
    text = drawings()[FILE].decode()
    two.write_text(text.replace('<decision id="dmn_severity" ', EXPRESSION, 1))

    page.locator("[data-upload]").set_input_files(two)
    expect(page.locator("[data-views] button")).to_have_text(["问题定级", "再加一", "决策关系图"])
    page.get_by_role("button", name="再加一").click()
    expect(page.locator("[data-fields] .ask")).to_have_count(1)
    page.get_by_label("7天同类件数").fill("4")
    told = attempt(page).inner_text().split()
    page.locator(".textarea [contenteditable]").fill("cluster_7d * 2")
    again = attempt(page).inner_text().split()

    assert (told, again) == (["结果", "5"], ["结果", "8"])
    assert page.locator(".bjs-powered-by").evaluate(ON_TOP)
    assert house.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh-CN", "en-GB"], ids=["zh_light", "en_dark"])
def test_the_page_keeps_the_rules_and_has_all_its_words(open_table, axe, language):
    scheme = "light" if language == "zh-CN" else "dark"
    house, page = open_table(locale=language, color_scheme=scheme)

    page.locator("[data-do=try]").click()
    expect(page.locator("[data-answer]")).to_be_visible()
    for place in MENUS:
        page.locator(place).click(button="right")
        expect(page.locator(".context-menu")).to_be_visible()
        page.locator(".sub-bar h1").click()
    for place in EDITED:
        page.locator(place).click()
        page.locator(".simple-mode-button").click()
        expect(page.locator(".context-menu")).to_be_visible()
        page.locator(".sub-bar h1").click()
    page.locator("th.output-cell").first.dblclick()
    page.locator(".hit-policy .dms-input-select-icon, .hit-policy select").first.click()
    page.locator(".sub-bar h1").click()
    page.locator("[data-views] button").last.click()
    expect(page.locator(".djs-palette")).to_be_visible()
    in_diagram = page.locator(".bjs-powered-by").evaluate(ON_TOP)
    page.locator("[data-views] button").first.click()

    assert page.evaluate("document.querySelector('dmn-editor').missing") == []
    assert broken(page, axe) == []
    assert (page.locator(".bjs-powered-by").evaluate(ON_TOP), in_diagram) == (True, True)
    assert house.faults == []
