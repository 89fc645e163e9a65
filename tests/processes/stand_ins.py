"""What the operations of the drawings answer while a case of a process folder is worked."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from complaints.calendar import BusinessCalendar
from complaints.sla import dues
from engine.clock import moment

Answer = Mapping[str, Any]
CALENDAR = BusinessCalendar()
KINDS = {
    "complaint": "TS-202603-0001",
    "inquiry": "QB-202603-0001",
    "penalty": "JF-202603-0001",
    "reminder": "CB-202603-0001",
    "return": "TH-202603-0001",
    "suggestion": "JY-202603-0001",
}
OUTSIDE = (
    "acknowledge",
    "log-consultation",
    "notify",
    "progress-notice",
    "send-first-reply",
    "status-answer",
    "thank-customer",
)
FIXED: Mapping[str, Answer] = {
    "accept-deadline": {"dues": {"verify": None, "plan": None}, "rules": {}},
    "archive-round": {},
    "check-statement": {"problems": []},
    "cluster-count": {"cluster_7d": 1, "cluster_24h": 1, "cluster_id": None},
    "count-contact": {"contact_count": 2},
    "dedupe": {"duplicate": False, "open_case": None, "similarity": None, "contact_count": 1},
    "merge-case": {},
    "merge-supplement": {},
    "overdue-facts": {
        "handler": "quality",
        "head": "quality_head",
        "department": "quality",
        "case_no": "TS-202603-0001",
    },
    "raise-alert": {},
    "record-consent": {},
    "record-lateness": {"minutes": 270},
    "repeat-count": {"before": 3, "after": 0},
    "stage-durations": {"late_departments": []},
    "suggest-category": {"suggestion": None},
    "validate-plan": {"problems": []},
}


def logged(at: datetime) -> dict[str, str]:
    """An aware moment as the log holds it."""
    return {"$t": "dateTime", "v": at.astimezone(UTC).replace(tzinfo=None).isoformat() + "Z"}


def read(value: Any) -> datetime | None:
    """A logged moment, aware."""
    return None if value is None else datetime.fromisoformat(value["v"])


class StandIns:
    """A world without a database: fixed answers, due times by the real calendar.

    ``told`` overrides the answer of a topic; a list of answers is used one after the other, its
    last one for ever. ``asked`` are the inline operations asked so far, in order.
    """

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.now = 0
        self.asked: list[str] = []
        self._told = {topic: list(a) if isinstance(a, list) else [a] for topic, a in told.items()}
        self._counted: Mapping[str, Callable[[Mapping[str, Any]], Answer]] = {
            "compute-dues": self._dues,
            "due-time": self._due_time,
            "number-form": lambda given: {"number": KINDS[given["kind"]]},
            "raise-severity": self._raised,
            "register-complaint": self._registered,
            "resume-clock": lambda given: {"due": given["due"]},
            "start-alert-clock": self._alerted,
        }

    @property
    def topics(self) -> dict[str, str]:
        """Every topic, as a release pins it."""
        inline = dict.fromkeys([*FIXED, *self._counted], "inline")
        return inline | dict.fromkeys(OUTSIDE, "job")

    def operate(self, topic: str, inputs: Mapping[str, object]) -> Answer:
        """The world's side of the engine's protocol."""
        self.asked.append(topic)
        told = self._told.get(topic)
        if told:
            return told.pop(0) if len(told) > 1 else told[0]
        return self._counted[topic](inputs) if topic in self._counted else FIXED[topic]

    def _dues(self, given: Mapping[str, Any]) -> Answer:
        begin = moment(self.now)
        again = given.get("restart") is True
        policy = given["policy"]
        found = dues(
            policy,
            contact_at=begin if again else read(given["contact_at"]) or begin,
            accepted_at=begin if again else read(given.get("accepted_at")),
            customer_deadline=read(given.get("customer_deadline")),
            dispatch_at=None,
            calendar=CALENDAR,
        )
        return {
            "dues": {name: logged(found[name].at) if name in found else None for name in policy},
            "rules": {name: found[name].rule if name in found else "-" for name in policy},
        }

    def _due_time(self, given: Mapping[str, Any]) -> Answer:
        policy = {"due": given["rule"]}
        begin = read(given.get("since")) or moment(self.now)
        found = dues(
            policy,
            contact_at=begin,
            accepted_at=begin,
            customer_deadline=None,
            dispatch_at=begin,
            calendar=CALENDAR,
        )
        due = logged(found["due"].at) if "due" in found else None
        return {"due": due, "at": logged(moment(self.now))}

    def _alerted(self, given: Mapping[str, Any]) -> Answer:
        begin = read(given["judged_at"]) or moment(self.now)
        found = dues(
            given["policy"],
            contact_at=begin,
            accepted_at=begin,
            customer_deadline=None,
            dispatch_at=None,
            alert_at=begin,
            calendar=CALENDAR,
        )
        return {
            "alert_at": logged(begin),
            "dues": {n: logged(found[n].at) if n in found else None for n in given["policy"]},
        }

    def _raised(self, given: Mapping[str, Any]) -> Answer:
        begin = moment(self.now)
        policy = {name: given["policy"][name] for name in ("verify", "plan", "resolve")}
        found = dues(
            policy,
            contact_at=begin,
            accepted_at=begin,
            customer_deadline=None,
            dispatch_at=None,
            calendar=CALENDAR,
        )
        computed = {name: logged(found[name].at) if name in found else None for name in policy}
        return {"dues": computed | {"formal_reply": given["due_formal_reply"]}, "rules": policy}

    def _registered(self, given: Mapping[str, Any]) -> Answer:
        contact, conversion = given["contact"], given["conversion"] or {}
        renewed = ("description", "emotion", "wants")
        told = {n: conversion[n] for n in renewed if conversion.get(n) is not None}
        case = {
            **contact,
            **told,
            "equipment": contact.get("equipment"),
            "no": given["number"],
            "contact_at": logged(read(given["contact_at"]) or moment(self.now)),
            "accepted_at": logged(moment(self.now)),
            "contact_count": 1,
            "alert": "none",
            "converted": bool(conversion),
        }
        return {"case": case}
