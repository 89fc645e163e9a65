"""A complaint through `complaint-main` with every call, three rounds of it, in this process."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from uuid import UUID
from zoneinfo import ZoneInfo

from bench.house import House
from complaints.roles import ROLES
from engine.clock import FixedClock, moment
from engine.commands import CompleteTask, CorrelateMessage, FireTimers, StartInstance
from engine.model import SYSTEM, Actor, Receipt
from engine.queries import FindInstance

PROCESS = "complaint-main"
BEGUN = 1_773_021_600_000_000
"""Monday 2026-03-09, 10:00 in Shanghai, microseconds since the epoch."""
_ZONE = ZoneInfo("Asia/Shanghai")
_EVIDENCE = [{"type": "photo", "ref": "附件1"}]
_MOST_TICKS = 60

Step = tuple[str, Mapping[str, object]]
"""A user task's element, and the answers to it; ``"now"`` in them stands for the moment."""

_BEGIN: tuple[Step, ...] = (
    (
        "ut_comfort_ack",
        {
            "understanding": True,
            "apology_text": "非常抱歉给您带来不便，我们马上处理",
            "problem_clear": True,
            "next_feedback_at": "now",
            "contact_person": "李",
        },
    ),
    (
        "ut_classify",
        {
            "domain": "product",
            "nature": "quality_defect",
            "demand_type": "compensation",
            "claim_type": "appeal",
            "breadth": "single",
        },
    ),
)
_ROUND: tuple[Step, ...] = (
    ("ut_assign_person", {"action": "assign", "investigator": "zhang"}),
    ("ut_collect_evidence", {"evidence": _EVIDENCE}),
    (
        "ut_production_trace",
        {
            "unit": "一厂",
            "machine": "M1",
            "shift": "A",
            "produced_on": "2026-03-01",
            "operators": [],
        },
    ),
    (
        "ut_preliminary_cause",
        {
            "verified": "yes",
            "cause_state": "preliminary",
            "cause": "assembly",
            "scope": "single",
            "cause_text": "装配偏差",
            "severity": "general",
        },
    ),
    (
        "ut_draft_plan",
        {
            "cause_state": "preliminary",
            "cause": "assembly",
            "cause_text": "装配偏差",
            "corrective": "更换",
            "preventive": "复检",
            "lines": [
                {
                    "kind": "compensation",
                    "action": "pay",
                    "owner": "accounting",
                    "deadline": "2026-06-01T18:00:00+08:00",
                    "what": "退款",
                    "amount": 100,
                }
            ],
            "answers": [{"want": "refund", "answer": "退"}],
            "claim_type": "appeal",
            "compensation_form": "money",
        },
    ),
    ("ut_approve", {"decision": "approve"}),
    (
        "ut_explain_plan",
        {
            "explained": {"content": True, "steps": True, "effect": True, "timing": True},
            "channel": "phone",
            "reply": "accepted",
            "talked_at": "now",
        },
    ),
    (
        "ut_record_consent",
        {
            "consented_at": "now",
            "channel": "phone",
            "text_version": "1",
            "evidence": _EVIDENCE,
        },
    ),
    ("ut_pay", {"amount": 100, "done_at": "now", "voucher_no": "V1", "evidence": _EVIDENCE}),
    ("ut_verify_line", {"result": "ok", "verified_at": "now"}),
    ("ut_customer_confirms_fix", {"fixed": True, "confirmed_at": "now", "channel": "phone"}),
    ("ut_call_back", {"called_at": "now", "reached": True, "score": 2}),
)
_REOPEN: Step = ("ut_reopen_decide", {"decision": "reopen", "reason": "客户仍不满意"})
STEPS: tuple[Step, ...] = (*_BEGIN, *_ROUND, *_ROUND, _REOPEN, *_ROUND, _REOPEN)
"""More submits than are measured: the case is open to the end."""


@dataclass(frozen=True, slots=True)
class Submit:
    """One completion: what it was of, its processor seconds, and the state after it, bytes."""

    element: str
    seconds: float
    state: int


class LongCase:
    """One case at work; ``clock`` is that of the house."""

    def __init__(self, house: House, clock: FixedClock, number: str) -> None:
        self._engine = house.engine
        self._clock = clock
        self._number = number
        self._open: dict[int, tuple[str, UUID]] = {}
        self._people = [
            replace(house.handler, id=n, groups=frozenset(role.id for role in ROLES))
            for n in range(1, 8)
        ]
        clock.move(BEGUN)
        start = StartInstance(
            process=PROCESS, element="start", key=number, variables=self._variables()
        )
        self._instance = self._note(self._engine.run(start, SYSTEM))

    def supplement(self) -> None:
        """The customer brings something new: one more round of the event sub-process."""
        command = CorrelateMessage(
            name="customer_supplement",
            key=self._number,
            payload={"channel": "phone", "text": "补充一点"},
            instance=self._instance,
        )
        self._note(self._engine.run(command, SYSTEM))

    def work(self, submits: int) -> Iterator[Submit]:
        """The first ``submits`` completions of the script, one by one."""
        done = 0
        for element, answers in STEPS:
            for number in self._waiting(element):
                yield self._complete(number, element, answers, self._people[done % 7])
                done += 1
                if done == submits:
                    return

    def _complete(
        self, number: int, element: str, answers: Mapping[str, object], person: Actor
    ) -> Submit:
        command = CompleteTask(task=self._open[number][1], answers=self._filled(answers))
        begun = time.process_time()
        receipt = self._engine.run(command, person, key=f"{self._number}-{number}")
        seconds = time.process_time() - begun
        self._note(receipt)
        state = self._engine.ask(FindInstance(instance=self._instance), SYSTEM).instance
        return Submit(element, seconds, len(state.snapshot))

    def _waiting(self, element: str) -> list[int]:
        """The open tasks of ``element``; time passes until there is one."""
        for _ in range(_MOST_TICKS):
            found = [no for no, (name, _) in self._open.items() if name == element]
            if found:
                return found
            due = self._engine.ask(FindInstance(instance=self._instance), SYSTEM).instance.next_due
            if due is None:
                break
            self._clock.move(due)
            fired = self._engine.run(FireTimers(instance=self._instance), SYSTEM)
            if fired is not None:
                self._note(fired)
        raise RuntimeError(f"{element} does not open; open are {sorted(self._open.values())}")

    def _note(self, receipt: Receipt) -> UUID:
        if receipt.incidents or receipt.instance is None:
            raise RuntimeError(f"{receipt.kind}: {receipt.incidents}")
        for effect in receipt.having("opened", "closed", "cancelled"):
            if effect["e"] == "opened":
                self._open[effect["task"]] = (effect["el"], UUID(effect["uid"]))
            else:
                self._open.pop(effect["task"], None)
        return receipt.instance

    def _filled(self, answers: Mapping[str, object]) -> dict[str, object]:
        now = self._now()
        return {name: now if value == "now" else value for name, value in answers.items()}

    def _now(self) -> str:
        return moment(self._clock.now()).astimezone(_ZONE).isoformat()

    def _variables(self) -> dict[str, object]:
        now = {"$t": "dateTime", "v": self._now()}
        nothing = ("customer_deadline", "equipment", "cluster_id", "claim_amount")
        false = ("is_key_customer", "injury", "property_loss", "frontline_urgent", "converted")
        case: dict[str, object] = {
            "no": self._number,
            "contact_at": now,
            "accepted_at": now,
            "channel": "phone",
            "identity": "registered",
            "profile": "retail",
            "emotion": "calm",
            "wants": ["refund"],
            "contact_count": 1,
            "alert": "none",
            **dict.fromkeys(nothing),
            **dict.fromkeys(false, False),
        }
        return {"case": case, "due_first_reply": now}
