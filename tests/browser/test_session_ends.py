"""A session ends while somebody types: what they typed is kept until they send it again."""

import pytest

from tests.browser.house import PASSWORD, House
from tests.scenarios.registering import register

APOLOGY = "非常抱歉，今晚一定给您答复"


@pytest.fixture
def case(town):
    """A case whose first task is open."""
    _, case = register(
        town,
        contact_at="2026-03-11 21:00",
        recorded_at="2026-03-11 21:06",
        description="围巾显示签收但没有收到，明天是妈妈的生日",
    )
    return case


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390], ids=["wide", "narrow"])
def test_what_was_typed_outlives_the_session(town, browser, case, width):
    house = House(town, browser, viewport={"width": width, "height": 900})
    page = house.at("xiao-zhang", f"/tasks/{case.task('ut_comfort_ack')['uid']}")
    page.locator("[name=apology_text]").fill(APOLOGY)
    page.context.clear_cookies(name="bihuan_session")

    page.get_by_role("button", name="存草稿").click()
    told = [page.locator("[role=status]").inner_text().splitlines()[0]]
    page.locator("#name").fill("xiao-zhang")
    page.locator("#password").fill(PASSWORD)
    page.locator("main button").click()
    told.append(page.locator("h1").inner_text())
    kept = page.locator("dl.facts").inner_text()
    page.get_by_role("button", name="现在发送").click()

    assert told == ["登录已失效，内容尚未发送。", "尚未发送"]
    assert APOLOGY in kept
    assert page.locator("[role=status]").inner_text() == "草稿已保存。"
    assert page.locator("[name=apology_text]").input_value() == APOLOGY
    house.close()
    assert house.faults == []
