"""A process owner at the modeler."""

import re

from playwright.sync_api import Locator, Page, expect

from engine.model import SYSTEM
from engine.queries import DefinitionDraftSource
from tests.scenarios.handling import Handling
from tests.scenarios.registering import register
from tests.scenarios.working import classify, comfort, draft, investigate, later, line

READY = "bpmn-modeler[data-state=ready]"
ADDRESS = "/studio/solution-approval.bpmn"
FILE = "solution-approval.bpmn"
SAVED = re.compile(r"草稿已保存 \d\d:\d\d:\d\d")


def to_the_approval(town, at: str, **customer: str) -> Handling:
    """A case of that moment whose plan waits to be approved."""
    _, case = register(
        town,
        contact_at=at,
        recorded_at=at,
        description="饮水机使用一周后漏水，要求维修",
        wants=["repair"],
        **customer,
    )
    comfort(case)
    classify(case, "product", "quality_defect")
    investigate(case, "quality", severity="general", cause="assembly")
    draft(case, [line("quality", later(case, hours=4))], wants=["repair"])
    return case


def choose(page: Page, step: str) -> None:
    """Choose a step in the list, with the keyboard."""
    page.get_by_role("tab", name="步骤").click()
    page.locator(f"[data-step={step}]").press("Enter")
    expect(page.locator(f"[data-step={step}]")).to_have_attribute("aria-current", "")


def field(page: Page, label: str) -> Locator:
    return page.locator("[data-properties]").get_by_label(label, exact=True)


def written(page: Page) -> str:
    return page.evaluate("document.querySelector('bpmn-modeler').drawing.text()")


def kept_draft(town) -> str:
    return town.engine.ask(DefinitionDraftSource(file=FILE), SYSTEM).decode()


def versions(town) -> list[int]:
    found = town.get("liang-ming", "/processes/solution-approval")["versions"]
    return [one["version"] for one in found]
