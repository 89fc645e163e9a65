"""An owner changes a drawing in the browser: checked, published, and new cases run on it."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from engine.commands import SaveDefinitionDraft
from engine.model import SYSTEM
from tests.browser.modeling import (
    FILE,
    READY,
    SAVED,
    choose,
    field,
    kept_draft,
    to_the_approval,
    versions,
    written,
)
from tests.browser.visit import faults_of
from tests.scenarios.town import drawings


@pytest.mark.browser
def test_an_owner_puts_a_legal_check_before_the_approval_and_new_cases_go_through_it(
    town, open_modeler
):
    old = to_the_approval(town, "2026-03-09 10:00")
    house, page = open_modeler()

    choose(page, "ut_approve")
    page.get_by_role("button", name="在前面加用户任务").press("Enter")
    expect(field(page, "名称")).to_be_focused()
    page.keyboard.type("法务审核")
    field(page, "英文名称").fill("Legal check")
    field(page, "ID").fill("ut_legal_check")
    field(page, "办理组").select_option(label="法务 (legal)")
    field(page, "期限").first.fill("=due_approval")
    field(page, "表单").select_option("f00")
    expect(page.locator("[data-step=ut_legal_check]")).to_contain_text("法务审核")
    with page.expect_navigation():
        page.get_by_role("button", name="核对并发布…").click()
    page.wait_for_selector("process-diff[data-state=ready]")
    changes = page.locator("[data-changes]").inner_text()
    marked = page.locator(".djs-element.is-added[data-element-id=ut_legal_check]").count()
    page.get_by_label("改了什么，为什么").fill("法务先看，再审批")
    with page.expect_navigation():
        page.get_by_role("button", name="发布", exact=True).click()

    assert "法务审核 人工步骤 新增" in changes
    assert marked == 1
    assert page.url.endswith("/processes?said=published")
    assert versions(town) == [2, 1]
    new = to_the_approval(town, "2026-03-09 10:30", name="李先生", phone="13900139000")
    assert (old.open, new.open) == (["ut_approve"], ["ut_legal_check"])
    new.do("ut_legal_check", {"result": "done"}, group="legal")
    assert new.open == ["ut_approve"]
    assert house.faults == []


@pytest.mark.browser
def test_a_refused_drawing_shows_its_faults_at_their_place_and_loses_nothing(town, open_modeler):
    house, page = open_modeler()

    choose(page, "ut_coordinate_resources")
    field(page, "期限").first.fill("=due_approval +")
    page.get_by_role("button", name="检查", exact=True).click()
    finding = page.locator("[data-findings] button.is-bad").first
    finding.wait_for()
    page.locator("[data-step=start]").evaluate("step => step.click()")
    finding.click()

    assert "协调资源" in page.locator(".bio-properties-panel-header-label").inner_text()
    bad = page.locator(".djs-element.is-bad[data-element-id=ut_coordinate_resources]")
    assert bad.count() == 1
    assert page.locator(".drawing-tag.is-bad").inner_text() == "错误"
    assert page.locator("[data-summary]").inner_text() == "有 1 个错误，改好后才能发布"
    assert 'camunda:dueDate="=due_approval +"' in written(page)
    page.get_by_role("button", name="撤销").click()
    assert 'camunda:dueDate="=due_approval +"' not in written(page)
    page.get_by_role("button", name="重做").click()
    with page.expect_navigation():
        page.get_by_role("button", name="核对并发布…").click()
    assert page.get_by_role("button", name="发布", exact=True).is_disabled()
    assert "先在编辑器中改正错误" in page.locator("main").inner_text()
    assert versions(town) == [1]
    assert house.faults == []


@pytest.mark.browser
def test_what_the_modeler_does_not_know_stays_in_the_file(town, open_modeler, tmp_path: Path):
    house, page = open_modeler()
    with page.expect_download() as saved:
        page.get_by_role("button", name="下载").click()
    text = Path(saved.value.path()).read_text()
    strange = text.replace(
        "<bpmn:process ", '<bpmn:process xmlns:x="http://x.example" x:mark="7" ', 1
    ).replace(
        "<camunda:properties>", '<x:box xmlns:x="http://x.example">1</x:box><camunda:properties>'
    )
    mine, other = tmp_path / "mine.bpmn", tmp_path / "other.bpmn"
    mine.write_text(strange)
    other.write_bytes(drawings()["execution.bpmn"])

    page.locator("[data-upload]").set_input_files(other)
    expect(page.locator("[data-told]")).to_contain_text("「other.bpmn」不是这个定义的文件")
    before = page.locator("[data-kept]").inner_text()
    page.locator("[data-upload]").set_input_files(mine)
    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    page.locator("[data-upload]").set_input_files(other)
    expect(page.locator("[data-told]")).to_be_visible()
    kept = written(page)  # and what was opened before is not lost

    assert (saved.value.suggested_filename, before) == (FILE, "")
    assert kept_draft(town).count('x:mark="7"') == 1
    for part in (
        'x:mark="7"',
        "<x:box",
        'camunda:historyTimeToLive="P3650D"',
        'camunda:topic="due-time"',
        'modeler:executionPlatform="Camunda Platform"',
        'name="bihuan:collect"',
    ):
        assert part in kept, part
    assert kept.count("<camunda:property ") == drawings()[FILE].count(b"<camunda:property ")
    assert house.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("language", ["zh-CN", "en-GB"], ids=["zh_light", "en_dark"])
def test_the_page_keeps_the_rules_and_has_all_its_words(open_modeler, language):
    scheme = "light" if language == "zh-CN" else "dark"
    house, page = open_modeler(locale=language, color_scheme=scheme)

    for element in ("ut_approve", "gw_all", "f_gw_all__gw_resources", "solution-approval"):
        page.evaluate("id => document.querySelector('bpmn-modeler').drawing.select(id)", element)
        page.wait_for_timeout(100)  # the panel draws itself a frame later
        for arrow in page.locator(
            ".bio-properties-panel-group:not(.open) .bio-properties-panel-arrow"
        ).all():
            arrow.evaluate("arrow => arrow.click()")
    page.evaluate("document.querySelector('bpmn-modeler').drawing.select('ut_approve')")
    page.locator("[data-do=check]").click()
    expect(page.locator("[data-count]")).to_have_text("0")

    assert page.locator(".bjs-powered-by").is_visible()
    assert faults_of(page) == house.faults == []


@pytest.mark.browser
def test_what_is_drawn_keeps_itself_and_is_there_again(town, open_modeler):
    house, page = open_modeler()
    choose(page, "ut_approve")
    page.get_by_role("button", name="在前面加用户任务").click()
    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    page.reload()
    page.wait_for_selector(READY)

    assert page.locator("[data-steps]").get_by_text("用户任务").count() >= 3
    assert page.get_by_text("梁明 的草稿").is_visible()
    assert versions(town) == [1]
    assert house.faults == []


@pytest.mark.browser
def test_nobody_overwrites_another_unwarned_or_leaves_without_being_asked(town, open_modeler):
    house, page = open_modeler()
    theirs = drawings()[FILE] + b"\n"
    town.engine.run(SaveDefinitionDraft(file=FILE, source=theirs, base=1), SYSTEM)
    choose(page, "ut_approve")
    page.get_by_role("button", name="在前面加用户任务").click()
    expect(page.locator("[data-overtaken]")).to_be_visible()
    kept = kept_draft(town)
    asked = []
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.evaluate("location.assign('/processes')")
    page.wait_for_timeout(500)
    page.get_by_role("button", name="保留我的").click()
    expect(page.locator("[data-kept]")).to_have_text(SAVED)

    assert kept == theirs.decode()
    assert asked == ["beforeunload"]
    assert kept_draft(town) == written(page)
    assert house.faults == []


@pytest.mark.browser
def test_without_a_connection_the_draft_waits(town, open_modeler):
    _, page = open_modeler()
    page.context.set_offline(True)
    choose(page, "ut_approve")
    page.get_by_role("button", name="在前面加用户任务").click()
    expect(page.locator("[data-kept]")).to_contain_text("网络断开")
    page.context.set_offline(False)

    expect(page.locator("[data-kept]")).to_have_text(SAVED)
    assert kept_draft(town) == written(page)
