"""S14: a case is closed whose department was late; it explains itself, or is held to account."""

import pytest

from tests.scenarios.chasing import (
    answer_meanwhile,
    being_verified,
    find_cause,
    overdue,
    reminders,
    with_key,
)
from tests.scenarios.handling import Handling
from tests.scenarios.working import (
    EVIDENCE,
    approve,
    carry_out,
    confirm,
    consent,
    decided,
    draft,
    explain,
    later,
    line,
    visit,
    wrap_up,
)

QUESTION = {"question": "为何查证逾期四个半小时？"}
REASON = {
    "cause_code": "waiting",
    "explanation": "承运商周三上午才提供装车记录，部门未及时向客户部报备。",
    "measure": "超过半天未得到记录即报备并改查电子回单",
}
REFUSED = {"accepted": False, "comment": "没有说明为何不报备"}
ACCEPTED = {"accepted": True}


@pytest.fixture
def closed(town, registered):
    """The case of S13: found out on Wednesday at 12:30, visited three days later, closed."""
    case, _ = being_verified(town, registered)
    answer_meanwhile(case)
    town.at("2026-03-11 12:30")
    find_cause(case)
    draft(case, [line("supply_chain", later(case, hours=4))], wants=["explanation"])
    approve(case, "service_supervisor")
    explain(case, "accepted")
    consent(case)
    carry_out(case, "supply_chain")
    confirm(case)
    town.at("2026-03-14 12:30")
    visit(case, 5)
    wrap_up(case)
    assert case.ended()[0] == "completed"
    return case


@pytest.fixture
def inquiry(town, closed):
    [found] = with_key(town, f"{closed.value('case.no')}-supply_chain")
    return found


@pytest.fixture
def asked(town, inquiry) -> Handling:
    """The inquiry is issued on Monday at 10:00."""
    town.at("2026-03-16 10:00")
    inquiry.do("ut_issue_qiaban", QUESTION)
    return inquiry


def test_the_department_has_one_inquiry_with_its_working_minutes(town, closed, inquiry):
    assert overdue(closed) == [("2026-03-10 17:00", "ut_preliminary_cause")]
    assert closed.value("late_departments") == [
        {"dept": "supply_chain", "stage": "ut_preliminary_cause", "minutes": 270}
    ]
    assert inquiry.look()["process"] == "overdue-inquiry"
    assert inquiry.values("inquiry_no", "dept", "stage", "minutes") == {
        "inquiry_no": "QB-202603-0001",
        "dept": "supply_chain",
        "stage": "ut_preliminary_cause",
        "minutes": 270,
    }
    assert inquiry.task("ut_issue_qiaban")["groups"] == ["customer_dept"]
    assert inquiry.due("ut_issue_qiaban") == "2026-03-17 09:00"


def test_an_explanation_has_twenty_characters(asked):
    assert asked.task("ut_dept_explain")["groups"] == ["supply_chain"]
    assert asked.due("ut_dept_explain") == "2026-03-19 10:00"

    short = REASON | {"explanation": "一" * 19}
    assert asked.refused("ut_dept_explain", short) == {"explanation": ["too_short"]}

    asked.do("ut_dept_explain", REASON | {"explanation": "一" * 20})
    assert asked.open == ["ut_assess"]


def test_an_accepted_explanation_ends_it(town, asked):
    town.at("2026-03-17 10:00")
    asked.do("ut_dept_explain", REASON)
    assert asked.due("ut_assess") == "2026-03-18 10:00"
    asked.do("ut_assess", ACCEPTED)

    assert asked.ended() == ("completed", "end_explained")
    assert asked.effects("throws") == []


def test_after_three_working_days_it_is_chased(town, asked):
    task = asked.task("ut_dept_explain")

    town.at("2026-03-19 09:59")
    before = asked.warned()
    town.at("2026-03-19 10:00")

    assert before == []
    assert asked.warned() == [("2026-03-19 10:00", "customer_dept", "inquiry_unanswered")]
    [chain] = with_key(town, task["uid"])
    assert reminders(chain) == [
        ("2026-03-19 10:00", "CB-202603-0003", "supply_chain", 1),
        ("2026-03-19 10:00", "CB-202603-0003", "supply_chain_head", 1),
    ]
    asked.do("ut_dept_explain", REASON)
    assert chain.ended() == ("completed", "end_over")


def test_refused_twice_it_is_a_matter_of_accountability(town, closed, asked):
    town.at("2026-03-16 15:00")
    asked.do("ut_dept_explain", REASON)
    asked.do("ut_assess", REFUSED)
    once = (asked.open, asked.due("ut_dept_explain"), asked.effects("throws"))
    town.at("2026-03-17 11:00")
    asked.do("ut_dept_explain", REASON)
    asked.do("ut_assess", REFUSED)

    assert once == (["ut_dept_explain"], "2026-03-19 15:00", [])
    assert asked.ended() == ("completed", "end_accountable")
    number = closed.value("case.no")
    [(at, thrown)] = asked.effects("throws")
    assert (at, thrown["name"], thrown["key"]) == (
        "2026-03-17 11:00",
        "accountability_needed",
        f"{number}-supply_chain",
    )
    assert thrown["payload"] == {
        "case_no": number,
        "cause": "waiting",
        "kind": None,
        "departments": ["supply_chain"],
        "source": "inquiry",
    }
    [_, begun] = with_key(town, f"{number}-supply_chain")
    assert begun.look()["process"] == "accountability"
    assert begun.open == ["ut_propose_persons"]
    assert begun.due("ut_propose_persons") == "2026-03-20 11:00"
    begun.do(
        "ut_propose_persons",
        {"findings": "装车记录迟交，部门未报备", "persons": [], "evidence": EVIDENCE},
    )
    assert decided(begun, "dmn_responsibility") == ["named"]


def test_a_refusal_says_why(asked):
    asked.do("ut_dept_explain", REASON)

    assert asked.refused("ut_assess", {"accepted": False}) == {"comment": ["required"]}
