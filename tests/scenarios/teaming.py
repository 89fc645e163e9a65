"""The steps of a task force as it usually takes them."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tests.scenarios.handling import Handling
from tests.scenarios.test_s01_equipment import EQUIPMENT
from tests.scenarios.town import Town
from tests.scenarios.working import approve, classify, comfort, investigate, later, line, pay

Registered = Callable[..., tuple[Handling, Handling]]

FOUND = {
    "cause_state": "preliminary",
    "cause": "assembly",
    "scope": "batch",
    "severity": "important",
    "summary": "装配偏差，与抽检结果一致",
}


def member(who: str, dept: str, duty: str) -> dict[str, str]:
    """A member as the form takes it."""
    return {"member": who, "dept": dept, "duty": duty}


def team(case: Handling, leader: str, *members: Mapping[str, str]) -> dict[str, Any]:
    """Answers of the form with which a team is formed."""
    return {"leader": leader, "target_date": later(case, days=2), "members": list(members)}


ZHANG = member("zhang-gong", "technical", "lead")
CHEN = member("chen-jing", "quality", "test")
HAN = member("han-gang", "production", "trace")
WANTS = ("repair", "compensation")
DEPARTMENTS = ("technical", "quality", "production")


def called(town: Town, registered: Registered) -> Handling:
    """The case of S01 at 11:00 of its first day: technical service is to lead a team."""
    _, case = registered(**EQUIPMENT)
    comfort(case)
    classify(case, "product", "quality_defect", production_affected=True)
    town.at("2026-03-09 11:00")
    case.do("ut_decide_team", {"lead": "technical", "goal": "查明X-200不稳的原因"})
    return case


def gathered(case: Handling) -> Handling:
    """Its team is formed by the one who leads it."""
    case.do("ut_form_team", team(case, "zhang-gong", ZHANG, CHEN, HAN), by="zhang-gong")
    return case


def accepted(town: Town, case: Handling) -> Handling:
    """Half an hour later all three have accepted."""
    town.at("2026-03-09 11:30")
    for each in (ZHANG, CHEN, HAN):
        accept(case, each)
    return case


def lines() -> list[dict[str, Any]]:
    """The plan of the source: an engineer on site, compensation, the batch inspected again."""
    return [
        line("technical", "2026-03-12T18:00", action="dispatch", what="工程师携备件上门维修"),
        pay("2026-03-16T18:00", 20_000),
        line("quality", "2026-05-29T18:00", kind="long", what="同批次复检"),
    ]


def form_team(case: Handling, lead: str, leader: str, *members: Mapping[str, str]) -> None:
    """Decide who leads, form the team, and have everybody accept."""
    case.do("ut_decide_team", {"lead": lead, "goal": "查明原因并拿出方案"})
    case.do("ut_form_team", team(case, leader, *members))
    for each in members:
        accept(case, each)


def accept(case: Handling, who: Mapping[str, str]) -> None:
    """One member says yes."""
    case.do("ut_accept_duty", {"accepted": "yes"}, by=who["member"], group=who["dept"])


def investigate_all(case: Handling, *depts: str) -> None:
    """Every department of the team finds its facts."""
    for dept in depts:
        investigate(case, dept, severity="important", cause="assembly")


def judge(case: Handling, *, by: str, **changed: Any) -> None:
    """The leader puts the findings together."""
    case.do("ut_joint_judgement", FOUND | changed, by=by)


def review(case: Handling, *reviewers: str) -> None:
    """Members look at the plan in this order; all agree."""
    for who in reviewers:
        case.do("ut_team_review", {"opinion": "agree"}, by=who)


def sign(case: Handling, leader: str, groups: Sequence[str]) -> None:
    """The leader submits the plan and it is signed in order."""
    case.do("ut_leader_decides", {"decision": "submit"}, by=leader)
    approve(case, *groups)
