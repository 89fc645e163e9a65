"""What several tests of the desk register, and where they find it."""

from playwright.sync_api import Page

SCARF = {
    "contact_at": "2026-03-11 21:00",
    "description": "围巾显示签收但没有收到，明天是妈妈的生日",
}
KETTLE = {
    "contact_at": "2026-03-11 21:07",
    "recorded_at": "2026-03-11 21:08",
    "name": "李先生",
    "phone": "13900139000",
    "description": "水壶用了一周就漏水，客户要求维修",
}


def ready(page: Page) -> Page:
    page.wait_for_selector("handler-desk[data-state=ready]", state="attached")
    return page


def beside(case, view: str = "groups") -> str:
    """The address of the first task, open on the desk."""
    return f"/inbox/{view}?task={case.task('ut_comfort_ack')['uid']}"
