"""A complaint through `complaint-main` with every call, round after round, in this process."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from bench.house import House
from complaints.roles import ROLES
from engine.clock import FixedClock, moment
from engine.commands import CompleteTask, CorrelateMessage, StartInstance
from engine.jobs.dispatcher import run_due
from engine.model import SYSTEM, Actor, Task
from engine.queries import FindInstance
from engine.queries.find_instance import InstanceDetails
from engine.store import instances

INTAKE = "intake-registration"
PROCESS = "complaint-main"
BEGUN = 1_773_021_600_000_000
"""Monday 2026-03-09, 10:00 in Shanghai, microseconds since the epoch."""
_ZONE = ZoneInfo("Asia/Shanghai")
_EVIDENCE = [{"type": "photo", "ref": "附件1"}]
_MOST_TICKS = 60
GROUPS = tuple(role.id for role in ROLES)
"""Who has to exist in the house."""
_REGISTERED = "complaint_registered"
_CONTACT: Mapping[str, object] = {
    "channel": "phone",
    "declared_kind": "complaint",
    "profile": "retail",
    "identity": "registered",
    "emotion": "calm",
    "description": "买的围巾第一天就起球，要求退款",
    "object": "product",
    "wants": ["refund"],
    "consent_privacy": True,
}

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
                    "deadline": "now",
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
_AGAIN = (_REOPEN, *_ROUND)
STEPS: tuple[Step, ...] = (*_BEGIN, *_ROUND, *_ROUND, *_AGAIN, *_AGAIN)
"""More submits than are measured: the case is open to the end."""


@dataclass(frozen=True, slots=True)
class Submit:
    """One completion: what it was of, its processor seconds, and the state after it, bytes."""

    element: str
    seconds: float
    state: int


class LongCase:
    """One case at work; ``clock`` is that of the house, and stands on a Monday morning.

    It comes in through `intake-registration`, so that it is in the register.
    """

    def __init__(self, house: House, clock: FixedClock) -> None:
        self._engine = house.engine
        self._clock = clock
        self._people = [replace(house.handler, id=n, groups=frozenset(GROUPS)) for n in range(1, 8)]
        clock.move(BEGUN)
        self._key, self._instance = self._registered()

    def supplement(self) -> None:
        """The customer brings something new: one more round of the event sub-process."""
        command = CorrelateMessage(
            name="customer_supplement",
            key=self._key,
            payload={"channel": "phone", "text": "补充一点"},
            instance=self._instance,
        )
        self._engine.run(command, self._people[0])

    def work(self, submits: int) -> Iterator[Submit]:
        """The first ``submits`` completions of the script, one by one."""
        done = 0
        for element, answers in STEPS:
            for task in self._waiting(element):
                yield self._complete(task, answers, self._people[done % 7])
                done += 1
                if done == submits:
                    return

    def _registered(self) -> tuple[str, UUID]:
        """Number and instance of a new complaint."""
        person = self._people[0]
        begun = self._engine.run(StartInstance(process=INTAKE), person)
        first = UUID(begun.opened[0]["uid"])
        who = f"{first.int % 10**8:08d}"  # nothing to merge with, no cluster
        contact = {
            **_CONTACT,
            "contact_at": self._now(),
            "name": f"客户{who}",
            "phone": f"138{who}",
            "product": f"围巾 {who}",
        }
        done = self._engine.run(CompleteTask(task=first, answers=contact), person)
        keys = [e["key"] for e in done.having("throws") if e["name"] == _REGISTERED]
        if not keys:
            raise RuntimeError(f"the contact was not registered: {done.incidents or done.opened}")
        key = keys[0]
        run_due(self._engine)
        with self._engine.database.read.connect() as connection:
            number = instances.running_of(connection, PROCESS, key, drill=False)
            found = instances.find_by_id(connection, number or 0)
        if found is None:
            raise RuntimeError(f"{key} did not reach {PROCESS}")
        return key, found.uid

    def _complete(self, task: Task, answers: Mapping[str, object], person: Actor) -> Submit:
        command = CompleteTask(task=task.uid, answers=self._filled(answers))
        begun = time.process_time()
        receipt = self._engine.run(command, person, key=str(task.uid), if_match=task.version)
        seconds = time.process_time() - begun
        if receipt.incidents:
            raise RuntimeError(f"{task.element}: {receipt.incidents}")
        run_due(self._engine)
        return Submit(task.element, seconds, len(self._found().instance.snapshot))

    def _waiting(self, element: str) -> list[Task]:
        """The open tasks of ``element``; time passes until there is one."""
        for _ in range(_MOST_TICKS):
            state = self._found()
            found = [t for t in state.tasks if t.is_open and t.element == element]
            if found or state.instance.next_due is None:
                break
            self._clock.move(state.instance.next_due)
            run_due(self._engine)
        if not found:
            waiting = sorted(task.element for task in state.tasks if task.is_open)
            raise RuntimeError(f"{element} does not open; open are {waiting}")
        return found

    def _found(self) -> InstanceDetails:
        return self._engine.ask(FindInstance(instance=self._instance), SYSTEM)

    def _filled(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            return {name: self._filled(item) for name, item in value.items()}
        if isinstance(value, list):
            return [self._filled(item) for item in value]
        return self._now() if value == "now" else value

    def _now(self) -> str:
        return moment(self._clock.now()).astimezone(_ZONE).isoformat()
