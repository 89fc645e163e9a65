"""No page breaks a rule of accessibility or shows less than it should on a narrow screen."""

import pytest

from engine.commands import SaveDefinitionDraft
from engine.model import SYSTEM
from tests.browser.house import House
from tests.browser.modeling import FILE
from tests.scenarios.registering import register
from tests.scenarios.town import drawings

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
    "admin": ["/people", "/people/new", "/people/3", "/groups", "/groups/quality", "/groups/new",
              "/settings"],
    "tian-shen": ["/audit", "/incidents", "/people", "{case}", "{case}/log", "{case}/replay",
                  "{task}", "/notices", "/inbox/mine"],
    "liang-ming": ["/processes/publication", "/processes/solution-approval",
                   "/processes?kind=dmn", "/processes?q=nothing", "/releases", "/studio/new/dmn",
                   "/studio/solution-approval.bpmn", "/studio/solution-approval.bpmn/changes",
                   "/studio/dmn_severity.dmn", "/studio/f03.form"],
}  # fmt: skip


@pytest.mark.browser
@pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)
def test_each_page_keeps_the_rules(town, browser, screen):
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
    changed = drawings()[FILE].replace("审批方案".encode(), "批准方案".encode())
    town.engine.run(SaveDefinitionDraft(file=FILE, source=changed, base=1), SYSTEM)
    viewport = {"width": width, "height": 900}
    house = House(town, browser, locale=language, color_scheme=scheme, viewport=viewport)

    sliding = []
    for person, paths in PAGES.items():
        for path in paths:
            page = house.at(person, path.format(**places))
            if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                sliding.append(path)
    house.close()

    assert sliding == []
    assert house.faults == []
