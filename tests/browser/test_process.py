"""A published process is looked at: its drawing, an earlier version, and the same in words."""

import pytest
from playwright.sync_api import expect

from engine.commands import Publish
from engine.model import SYSTEM
from tests.browser.house import House
from tests.scenarios.town import drawings

FILE = "solution-approval.bpmn"
READY = "process-drawing[data-state=ready]"


@pytest.fixture
def owner(town, browser):
    renamed = drawings()[FILE].replace("审批方案".encode(), "批准方案".encode())
    town.engine.run(Publish(files={FILE: renamed}), SYSTEM)
    house = House(town, browser)
    yield house.at("liang-ming", "/processes/solution-approval")
    house.close()


@pytest.mark.browser
def test_each_version_is_drawn_as_it_was(owner):
    step = owner.locator("[data-canvas] [data-element-id=ut_approve]")
    owner.wait_for_selector(READY)
    expect(step).to_contain_text("批准方案")

    owner.get_by_role("link", name="v1", exact=True).click()

    owner.wait_for_selector(READY)
    expect(step).to_contain_text("审批方案")


@pytest.mark.browser
def test_a_drawing_that_does_not_load_is_said_and_the_words_stay(owner):
    owner.route("**/source", lambda route: route.abort("internetdisconnected"))
    owner.reload()

    owner.get_by_text("步骤文字说明").click()

    expect(owner.get_by_text("流程图未能载入")).to_be_visible()
    expect(owner.get_by_role("rowheader", name="批准方案")).to_be_visible()
