"""An owner changes a form in the browser, sees it as handlers will, has it checked and kept."""

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from engine.model import SYSTEM
from engine.queries import DefinitionDraftSource
from tests.browser.house import House
from tests.browser.visit import broken, faults_of
from tests.scenarios.town import drawings

READY = "form-editor[data-state=ready]"
FILE = "f03-regrade.form"
ADDRESS = f"/studio/{FILE}"
SAVED = re.compile(r"草稿已保存 \d\d:\d\d:\d\d")
OPENED = """async text => { const { form } = document.querySelector('form-editor');
  await form.open(text); return form.text(); }"""
# All groups of the panel, and all items of their lists; a list without items gets one.
UNFOLD = """() => { const press = all => document.querySelectorAll(all).forEach(one => one.click());
  const panel = '.bio-properties-panel';
  press(`${panel}-group-header:not(.open) ${panel}-arrow`);
  if (!document.querySelector(`${panel}-list-item`)) press(`${panel}-add-entry`);
  press(`${panel}-collapsible-entry-header:not(.open) ${panel}-collapsible-entry-arrow`); }"""
# Texts without a Chinese character that a reader can see or hear, in the chrome of the library.
FOREIGN = """() => { const found = new Set(), told = ['title', 'placeholder', 'aria-label', 'alt'];
  const shown = one => one.checkVisibility({visibilityProperty: true, opacityProperty: true});
  const hear = text => /[A-Za-z]{3,}/.test(text) && !/\\p{Script=Han}/u.test(text) &&
    found.add(text.trim());
  for (const root of document.querySelectorAll('[data-canvas], [data-properties]')) {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) { const {data, parentElement: on} = texts.currentNode;
      if (!on.closest('style, pre, .cm-editor') && shown(on)) hear(data); }
    for (const one of root.querySelectorAll('*')) if (shown(one)) {
      for (const name of told) if (one.hasAttribute(name)) hear(one.getAttribute(name)); }
  } return [...found]; }"""
ON_TOP = """mark => { const {x, y, width, height} = mark.getBoundingClientRect();
  return [[1, 1], [width / 2, height / 2], [width - 1, height - 1]].every(([right, down]) =>
    mark.contains(document.elementFromPoint(x + right, y + down))); }"""
NAMES = {"HTML", "URL", "Powered by bpmn.io", "yyyy/mm/dd"}
"""What is called so in Chinese, too; the words at the mark stay as they are."""


@pytest.fixture
def open_editor(town, browser):
    houses: list[House] = []

    def opened(path: str = ADDRESS, **screen) -> tuple[House, Page]:
        houses.append(House(town, browser, viewport={"width": 1440, "height": 900}, **screen))
        page = houses[-1].at("liang-ming", path)
        page.wait_for_selector(READY)
        return houses[-1], page

    yield opened
    for house in houses:
        house.close()


def field(page: Page, label: str) -> Locator:
    return page.locator("[data-properties]").get_by_label(label, exact=True)


def kept_draft(town) -> dict[str, object]:
    return json.loads(town.engine.ask(DefinitionDraftSource(file=FILE), SYSTEM))


def begin(page: Page, *components: object) -> None:
    """Open a form of these components in place of the page's own."""
    form = {"type": "default", "id": "x", "schemaVersion": 19, "components": list(components)}
    page.evaluate(OPENED, json.dumps(form))


def check(page: Page, found: Locator) -> None:
    """Have the form checked until the check tells; on a busy machine it may run out of time."""
    button = page.locator("[data-do=check]")
    for _ in range(4):
        button.click()
        expect(button).not_to_have_attribute("aria-busy", "true", timeout=20_000)
        if found.count():
            return
    expect(found).to_have_count(1)


def selected(page: Page) -> Locator:
    return page.locator(".fjs-editor-selected")


@pytest.mark.browser
def test_an_owner_adds_a_field_sees_it_as_handlers_will_and_finds_it_kept(town, open_editor):
    house, page = open_editor()
    preview = page.locator("[data-drawn]")
    expect(preview.get_by_label("同意降级")).to_be_visible()

    page.locator(".fjs-element", has_text="同意降级").last.press("Enter")
    page.locator("[data-field-type=textfield]").first.press("Enter")
    expect(field(page, "隐私等级")).to_be_visible()
    field(page, "标签").locator("visible=true").first.fill("联系电话")
    field(page, "英文标签").fill("Phone number")
    field(page, "键").fill("contact_phone")
    field(page, "隐私等级").select_option("P3")
    expect(preview.get_by_label("联系电话")).to_be_visible()
    page.locator("#preview-en").check()
    expect(preview.get_by_label("Phone number")).to_be_visible()
    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    page.reload()
    page.wait_for_selector(READY)
    check(page, page.locator("[data-summary]", has_text="可以发布"))

    names = [one.get("key") for one in kept_draft(town)["components"]]
    added = kept_draft(town)["components"][2]
    assert names == [None, "agreed", "contact_phone", "reason", "comment"]
    assert list(added)[:4] == ["type", "key", "id", "label"]
    assert added["properties"] == {"label_en": "Phone number", "privacy": "P3"}
    page.get_by_role("tab", name="预览").click()
    expect(preview.get_by_label("联系电话")).to_be_visible()
    assert house.faults == []


@pytest.mark.browser
def test_what_the_check_finds_stands_at_its_field(open_editor):
    house, page = open_editor()

    page.locator("[data-field-type=textarea]").first.click()
    page.evaluate(UNFOLD)
    field(page, "规则").fill("=amount >")
    marked = page.locator(".fjs-element[data-found=bad]")
    check(page, marked)
    page.locator(".fjs-element", has_text="同意降级").last.click()
    page.locator("[data-findings] button.is-bad").first.click()

    assert marked.get_attribute("data-found-words") == "错误"
    assert selected(page).get_attribute("data-id") == marked.get_attribute("data-id")
    page.get_by_role("button", name="撤销").click()
    page.get_by_role("button", name="重做").click()
    expect(marked).to_have_count(1)
    assert house.faults == []


@pytest.mark.browser
def test_a_form_that_is_only_opened_is_written_byte_for_byte(open_editor):
    house, page = open_editor()

    changed = [
        name
        for name, content in drawings().items()
        if name.endswith(".form") and page.evaluate(OPENED, content.decode()) != content.decode()
    ]

    assert changed == []
    assert house.faults == []


@pytest.mark.browser
def test_a_file_of_another_form_is_not_taken_and_what_is_strange_stays(open_editor, tmp_path: Path):
    house, page = open_editor()
    mine, other, no_form = (tmp_path / name for name in ("mine.form", "other.form", "no.form"))
    strange = drawings()[FILE].decode().replace('"type": "text",', '"x": {"b": 1}, "type": "text",')
    mine.write_text(strange)
    other.write_bytes(drawings()["f03.form"])
    no_form.write_text("{}")

    for wrong in (other, no_form):
        page.locator("[data-upload]").set_input_files(wrong)
        expect(page.locator("[data-told]")).to_contain_text(wrong.name)
        text = page.evaluate("document.querySelector('form-editor').form.text()")
        assert text == drawings()[FILE].decode()
    page.locator("[data-upload]").set_input_files(mine)
    expect(page.locator("[data-kept]")).to_have_text(SAVED)

    text = page.evaluate("document.querySelector('form-editor').form.text()")
    assert json.loads(text) == json.loads(strange)
    assert next(iter(json.loads(text)["components"][0])) == "x"
    assert house.faults == []


@pytest.mark.browser
def test_an_empty_form_keeps_the_rules_and_its_mark(open_editor):
    _, page = open_editor()

    begin(page)

    expect(page.get_by_text("开始做表单")).to_be_visible()
    assert faults_of(page) == []


@pytest.mark.browser
def test_in_chinese_no_word_of_the_library_is_left_in_english(open_editor):
    house, page = open_editor()
    begin(page)

    foreign = {"": set(page.evaluate(FOREIGN))}
    entries = page.locator(".fjs-palette-field")
    types = entries.evaluate_all("all => all.map(one => one.dataset.fieldType)")
    for kind in types:
        page.locator(f".fjs-palette-field[data-field-type={kind}]").press("Enter")
        page.wait_for_selector(f".fjs-editor-selected[data-field-type={kind}]")
        page.wait_for_timeout(100)  # the panel draws itself a frame later
        for _ in range(2):
            page.evaluate(UNFOLD)
            page.wait_for_timeout(100)
        foreign[kind] = set(page.evaluate(FOREIGN))
        page.evaluate("document.querySelector('form-editor').form.service('selection').clear()")

    assert len(types) == 22
    assert {kind: left for kind, words in foreign.items() if (left := words - NAMES)} == {}
    assert house.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh-CN", "en-GB"], ids=["zh_light", "en_dark"])
def test_the_page_keeps_the_rules_and_shows_the_mark(open_editor, axe, language):
    scheme = "light" if language == "zh-CN" else "dark"
    house, page = open_editor("/studio/f01.form", locale=language, color_scheme=scheme)

    page.locator(".fjs-element[data-field-type=textfield]").first.click()
    page.wait_for_timeout(100)
    page.evaluate(UNFOLD)
    page.wait_for_timeout(100)
    above = broken(page, axe)
    page.locator(".bio-properties-panel-scroll-container").evaluate(
        "panel => panel.scrollTop = 650"
    )
    page.locator("[data-do=check]").click()
    expect(page.locator("[data-count]")).to_have_text(re.compile(r"\d"))

    assert (above, broken(page, axe)) == ([], [])
    page.locator(".fjs-powered-by-link").scroll_into_view_if_needed()
    assert page.locator(".fjs-powered-by-link").evaluate(ON_TOP)
    assert house.faults == []
