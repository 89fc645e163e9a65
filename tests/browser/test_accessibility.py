"""No page breaks a rule of accessibility or shows less than it should on a narrow screen."""

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.house import House
from tests.scenarios.registering import register

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCREENS = {
    "zh_light_wide": ("zh-CN", "light", 1440),
    "en_dark_narrow": ("en-GB", "dark", 390),
}
PAGES = {
    "xiao-zhang": ["/inbox/mine", "/inbox/groups", "/complaints/new", "{pane}", "{task}", "{case}",
                   "{done}", "/notices",
                   "{case}/messages/es_supplement", "/processes", "/processes/intake-registration",
                   "/processes/intake-registration/start", "/never"],
    "he-zhuguan": ["/notices", "/account"],
    "admin": ["/people", "/people/new", "/people/3", "/groups", "/groups/quality", "/groups/new"],
    "tian-shen": ["/audit", "/incidents", "/people", "{case}", "{case}/log", "{case}/replay",
                  "{task}", "/notices", "/inbox/mine"],
    "liang-ming": ["/processes/publication", "/processes/solution-approval",
                   "/processes/solution-approval/drawing",
                   "/studio/dmn_severity.dmn"],
}  # fmt: skip


def broken(page: Page, axe: str) -> list[Any]:
    """Rules that the page breaks, with where it does."""
    page.evaluate(f"{axe}; 0")
    found = page.evaluate("rules => axe.run(document, {runOnly: rules})", RULES)
    return [
        (rule["id"], [node["html"][:120] for node in rule["nodes"][:3]])
        for rule in found["violations"]
    ]


@pytest.mark.browser
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_each_page_keeps_the_rules(town, browser, axe, screen):
    language, scheme, width = screen
    intake, case = register(
        town,
        contact_at="2026-03-11 21:00",
        recorded_at="2026-03-11 21:06",
        description="围巾显示签收但没有收到，明天是妈妈的生日",
    )
    town.at("2026-03-11 21:31")  # the first reply is late: the supervisor is told
    places = {
        "done": f"/tasks/{intake.look()['tasks'][0]['uid']}",
        "task": f"/tasks/{case.task('ut_comfort_ack')['uid']}",
        "case": f"/instances/{case.instance}",
        "pane": f"/inbox/groups?task={case.task('ut_comfort_ack')['uid']}",
    }
    viewport = {"width": width, "height": 900}
    house = House(town, browser, locale=language, color_scheme=scheme, viewport=viewport)

    faults = {}
    for person, paths in PAGES.items():
        for path in paths:
            page = house.at(person, path.format(**places))
            slides = page.evaluate("document.documentElement.scrollWidth > innerWidth")
            if told := [*broken(page, axe), *(["slides sideways"] if slides else [])]:
                faults[path] = told
    house.close()

    assert faults == {}
    assert house.faults == []
