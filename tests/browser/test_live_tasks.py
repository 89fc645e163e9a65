"""The rules of a form take effect on a task, beside its draft, and below what the server found."""

import re

import pytest
from playwright.sync_api import Response, expect

from tests.browser.desk import SCARF
from tests.browser.house import House
from tests.scenarios.registering import register

AMOUNT = "[name=claim_amount]"
SAVED = re.compile(r"草稿已保存 \d\d:\d\d:\d\d")


@pytest.fixture
def lively(town, browser):
    """People with scripts."""
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


def keeps_the_amount(answer: Response) -> bool:
    return answer.url.endswith("/draft") and "amount=300" in (answer.request.post_data or "")


@pytest.mark.browser
def test_a_task_on_the_desk_follows_its_rules_and_keeps_its_draft(lively, town):
    _, case = register(town, recorded_at="2026-03-11 21:06", **SCARF)
    address = f"/inbox/groups?task={case.task('ut_classify')['uid']}"
    page = lively.at("lin-xia", address)
    page.wait_for_selector("live-form[data-state=ready]")
    drafts = []
    page.on("request", lambda request: drafts.append(request.url.endswith("/draft")))
    expect(page.locator(AMOUNT)).to_have_count(0)
    page.locator("#find").focus()
    page.wait_for_timeout(300)
    untouched = any(drafts)
    lively.fill(page, {"claim_type": "indemnity"})
    with page.expect_response(keeps_the_amount):
        page.locator(AMOUNT).fill("300")
    expect(page.locator("[data-saved]")).to_have_text(SAVED)
    page.reload()

    expect(page.locator(AMOUNT)).to_have_value("300")
    assert untouched is False
    assert lively.faults == []


@pytest.mark.browser
def test_what_the_server_found_wrong_stays_below_its_field(lively):
    page = lively.at("xiao-zhang", "/complaints/new")
    lively.fill(page, {"name": "王女士", "phone": "13800138000", "description": "坏了"})
    page.locator("[name=object]").select_option("order")
    with page.expect_navigation():
        page.locator(".footbar .btn-primary").click()
    wrong = page.locator("#f-description-e")
    told = wrong.inner_text()
    with page.expect_response("**/look"):
        lively.fill(page, {"injury": "on"})
    expect(page.locator("[name=injury_text]")).to_be_visible()

    assert told
    assert wrong.inner_text() == told
    assert page.locator("[name=description]").get_attribute("aria-invalid") == "true"
    assert lively.faults == []
