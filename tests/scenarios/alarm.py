"""An emergency as its people usually handle it; each test changes what it is about."""

from typing import Any

from tests.scenarios.handling import Handling
from tests.scenarios.town import Town
from tests.scenarios.working import later, now

CLUSTER = "JL-20260314-01"
CALL = {
    "cluster_id": CLUSTER,
    "reason": "public_injury",
    "injury": True,
    "public": True,
    "reposts_30m": 112,
    "facts": "视频：儿童保温杯漏水烫到孩子手背，评论说我家的也漏",
}
MEMBERS = [
    {"member": "huang-zong", "dept": "public_relations"},
    {"member": "zhao-buzhang", "dept": "quality"},
]
TEXTS = {
    "facts": "3月14日有顾客反映儿童保温杯漏水烫伤孩子，原因是密封圈尺寸偏差",
    "responsibility": "我们深感抱歉，已与家长取得联系，将全程负责治疗费用",
    "measures": "涉及批次全部停售，更换密封圈并改进检验工艺",
    "recall": "召回涉及批次，已购顾客可在任何门店退换",
}


def call(town: Town, *, by: str = "he-zhuguan", key: str = CLUSTER, **changed: Any) -> Handling:
    """Call the emergency response, as the person who judged the alert red."""
    body = {"name": "emergency_called", "key": key, "payload": {**CALL, **changed}}
    return Handling(town, town.post(by, "/messages", body)["instance"])


def confirm_red(case: Handling) -> None:
    """The head of the customer department agrees that it is red."""
    case.do("ut_confirm_red", {"confirmed": "yes"})


def establish(case: Handling, **changed: Any) -> None:
    """Talk to the victim, check the batch, read the posts, and write the fact sheet."""
    victim = {
        "reached": True,
        "name": "刘小雨",
        "phone": "13912345678",
        "contacted_at": now(case),
        "injury_level": "medical",
        "minor": True,
        "needs": "治疗和道歉",
    }
    case.do("ut_contact_victim", victim)
    batch = {"batch_no": "BW-2602", "test": "failed", "stopped": True, "findings": "密封圈偏小"}
    case.do("ut_check_batch", batch)
    case.do("ut_collect_public_posts", {"posts": 31, "reposts_30m": 112, "summary": "多人称也漏水"})
    sheet = {
        "injury": True,
        "cause_state": "known",
        "cause": "密封圈尺寸偏差",
        "scope": "batch",
        "recall_needed": True,
        "facts": "一名儿童手背烫伤，批次BW-2602密封圈偏小",
    }
    case.do("ut_fact_sheet", sheet | changed)


def draft(case: Handling, **changed: Any) -> None:
    """Draft the statement."""
    answers = {
        **TEXTS,
        "next_update_at": later(case, hours=24),
        "channels": ["weibo"],
        "version": 1,
    }
    case.do("ut_draft", answers | changed, by="shen-lan")


def sign(case: Handling, *groups: str) -> None:
    """Sign the statement in this order, nobody else being asked."""
    for group in groups:
        assert case.task("ut_approve_statement")["groups"] == [group]
        case.do("ut_approve_statement", {"decision": "approve"})


def publish(case: Handling) -> None:
    """Publish the statement."""
    case.do("ut_publish", {"channels": ["weibo"], "published_at": now(case)})


def command(case: Handling, *, by: str = "huang-zong") -> None:
    """Form the headquarters, assign duties, give the first directives."""
    element = "ut_form_hq" if "ut_form_hq" in case.open else "ut_deputy_hq"
    case.do(element, {"members": MEMBERS}, by=by)
    case.do("ut_duties", {"duties": [{"member": "zhao-buzhang", "duty": "检测"}]}, by=by)
    directive = {"to": "quality", "what": "封存批次", "due": later(case, hours=3)}
    case.do("ut_hq_directive", {"directives": [directive]}, by=by)


def supply(case: Handling) -> None:
    """People and money, a team on site, comfort for those affected."""
    case.do("ut_dispatch_resources", {"people": "客服五人"})
    case.do("ut_dispatch_onsite", {"sent": "sent", "sent_at": now(case), "task": "取样"})
    calm = {"contacted": True, "help": "陪同就医", "costs_covered": True, "contact_person": "周敏"}
    case.do("ut_calm_customer", calm)


def recall(case: Handling, *, by: str = "huang-zong") -> None:
    """Decide to recall."""
    answers = {"decision": "recall", "scope": "批次BW-2602", "measures": "改进密封圈"}
    case.do("ut_recall_decision", answers, by=by)


def report(case: Handling, state: str) -> None:
    """Report the situation."""
    criteria = ("no_new_cases", "victims_reached", "mentions_low", "cause_removed")
    holds = dict.fromkeys(criteria, state == "contained")
    case.do("ut_situation_report", {**holds, "state": state, "report": "见附表"})


STOP = {"public_informed": True, "reason": "四项条件均已满足"}
REVIEW = {
    "timeline": "十四时三十二分判定红色，当日发布声明",
    "root_cause": "来料检验没有密封圈尺寸项目",
    "gaps": "监测晚了半小时",
    "prevention": "增加来料检验",
}
