"""王女士's scarf, from the call to the closing, through the pages alone, by keyboard alone."""

import pytest

from engine.jobs.dispatcher import run_due
from tests.browser.house import House
from tests.browser.keyboard import answer, complete, open_task, press_button

RECORD = {
    "channel": "phone",
    "contact_at": "2026-03-11T21:00",
    "declared_kind": "complaint",
    "profile": "retail",
    "identity": "registered",
    "name": "王女士",
    "phone": "13800138000",
    "emotion": "anxious",
    "description": "给妈妈买的生日礼物，物流显示已签收但没有收到，明天就是生日",
    "object": "order",
    "product": "定制围巾",
    "order_no": "DD-0087",
    "item_customised": "on",
    "wants": ["resend"],
    "frontline_urgent": "on",
    "frontline_urgent_reason": "明天生日，今晚必须找到或补发",
    "consent_privacy": "on",
}
COMFORT = {
    "understanding": "on",
    "apology_text": "非常抱歉，今晚一定给您答复",
    "problem_clear": "on",
    "next_feedback_at": "2026-03-11T21:30",
    "contact_person": "小张",
}
CLASSIFY = {
    "domain": "experience",
    "nature": "logistics",
    "demand_type": "compensation",
    "claim_type": "appeal",
    "breadth": "single",
}
ASSIGN = {"action": "assign", "investigator": "xie-tao"}
EVIDENCE = {"evidence[0].type": "order_data", "evidence[0].ref": "物流记录"}
CAUSE = {
    "verified": "yes",
    "cause_state": "preliminary",
    "cause": "transport",
    "scope": "single",
    "cause_text": "快递放错了柜子",
    "severity": "urgent",
}
PLAN = {
    "cause_state": "preliminary",
    "cause": "transport",
    "cause_text": "快递放错了柜子",
    "corrective": "今晚取回并送达",
    "preventive": "签收须本人确认",
    "lines[0].kind": "short",
    "lines[0].action": "other",
    "lines[0].what": "取回围巾，今晚送到",
    "lines[0].owner": "supply_chain",
    "lines[0].deadline": "2026-03-11T23:30",
    "answers[0].want": "resend",
    "answers[0].answer": "今晚送到",
    "claim_type": "appeal",
    "compensation_form": "none",
}
EXPLAIN = {
    "explained.content": "on",
    "explained.steps": "on",
    "explained.effect": "on",
    "explained.timing": "on",
    "talked_at": "2026-03-11T22:00",
    "channel": "phone",
    "reply": "accepted",
}
CONSENT = {
    "consented_at": "2026-03-11T22:00",
    "channel": "phone",
    "text_version": "1",
    "evidence[0].type": "statement",
    "evidence[0].ref": "通话录音",
}
DONE = {"done_at": "2026-03-11T23:00", "result": "围巾已送到", **EVIDENCE}
VERIFIED = {"result": "ok", "verified_at": "2026-03-11T23:00"}
FIXED = {"fixed": "on", "confirmed_at": "2026-03-11T23:00", "channel": "phone"}
VISIT = {"called_at": "2026-03-13T10:00", "reached": "on", "score": "5", "verbatim": "妈妈很喜欢"}
SUMMARY = {
    "cause_code": "transport",
    "report_to": "feedback_mgmt",
    "summary": "快递放错柜子，当晚送到",
    "lesson": "签收须本人确认",
}
CLOSE = {"customer_answered": "on", "lines_done": "on", "evidence_filed": "on"}


WORK = [
    ("2026-03-11 21:07", "xiao-zhang", "安抚并致歉", COMFORT),
    ("2026-03-11 21:10", "lin-xia", "填写分类", CLASSIFY),
    ("2026-03-11 21:15", "deng-jingli", "指派经办人", ASSIGN),
    ("2026-03-11 21:40", "xie-tao", "收集证据", EVIDENCE),
    ("2026-03-11 21:50", "xie-tao", "判断初步原因", CAUSE),
    ("2026-03-11 22:00", "guo-jing", "拟定方案", PLAN),
    ("2026-03-11 22:10", "he-zhuguan", "审批方案", {"decision": "approve"}),
    ("2026-03-11 22:15", "xiao-zhang", "讲解方案", EXPLAIN),
    ("2026-03-11 22:20", "xiao-zhang", "记录客户同意", CONSENT),
    ("2026-03-11 23:00", "xie-tao", "执行措施", DONE),
    ("2026-03-11 23:05", "lin-xia", "核验措施", VERIFIED),
    ("2026-03-11 23:10", "xiao-zhang", "请客户确认", FIXED),
    ("2026-03-13 10:00", "xiao-zhang", "回访客户", VISIT),
    ("2026-03-13 10:10", "lin-xia", "填写结案总结", SUMMARY),
    ("2026-03-13 10:15", "lin-xia", "标记责任", {}),
    ("2026-03-13 10:20", "lin-xia", "核对并关闭", CLOSE),
]
"""When who does what, by the task's name on the desk, with which answers."""


@pytest.fixture
def desks(town, browser):
    """People with scripts."""
    house = House(town, browser, viewport={"width": 1440, "height": 900})
    yield house
    house.close()


@pytest.mark.browser
def test_the_case_of_the_scarf_goes_from_the_call_to_the_closing_by_keyboard(town, desks):
    town.at("2026-03-11 21:06")
    page = desks.at("xiao-zhang")
    press_button(page, "登记投诉")
    answer(page, RECORD)
    press_button(page, "登记并分派")
    number = page.locator("h1").inner_text().partition("，")[0]

    for moment, person, task, answers in WORK:
        town.at(moment)
        page = desks.at(person, "/inbox/groups")
        open_task(page, task)
        answer(page, answers)
        complete(page)
        run_due(town.engine)

    page = desks.at("xiao-zhang", f"/complaints/{number}")
    told = page.locator(".timeline li").all_inner_texts()
    assert number == "TS-202603-0001"
    assert "已结案" in page.locator(".page-head").inner_text()
    assert "「投诉主流程」结束" in told[0]
    assert "王女士" not in "".join(told)
