"""Conditions of complaint handling that are measured, and one complaint that they ask about."""

from __future__ import annotations

from collections.abc import Mapping

_RANK = 'if {of}.severity = "urgent" then 3 else if {of}.severity = "important" then 2 else 1'

CONDITIONS: Mapping[str, str] = {
    "a comparison": "f02.clarify_round >= 3",
    "two comparisons": 'case.severity = "important" and case.claim_amount > 10000',
    "and, or": 'case.alert = "red" or (f03.severity != null and f03.severity != case.severity)',
    "one of several": 'case.category in ("quality", "safety", "delivery")',
    "a range": "case.claim_amount in [5000..20000)",
    "if, then, else": f"({_RANK.format(of='f03')}) > ({_RANK.format(of='case')})",
    "a date and a duration": 'case.received + duration("P15D") < f08.replied',
    "between two dates": 'f08.replied - case.received > duration("P30D")',
    "a list filtered": "count(departments[late = true]) > 0",
    "a list asked": "some d in departments satisfies d.days > 5 and d.late",
    "functions": 'not(list contains(case.tags, "spam")) and string length(case.details) >= 10',
    "arithmetic": "case.claim_amount * 0.2 + case.freight <= 3000",
}
"""By name; each is true or false for ``COMPLAINT``."""

COMPLAINT: Mapping[str, object] = {
    "case": {
        "severity": "important",
        "alert": "yellow",
        "category": "quality",
        "claim_amount": 12_000,
        "freight": 180,
        "received": {"$t": "date", "v": "2026-11-02"},
        "details": "The scarf lost its colour in the first wash.",
        "tags": ["textile", "colour"],
    },
    "f02": {"clarify_round": 2, "reached": True},
    "f03": {"severity": "urgent"},
    "f08": {"reply": "no_answer", "replied": {"$t": "date", "v": "2026-11-20"}},
    "departments": [
        {"name": "production", "late": False, "days": 2},
        {"name": "quality", "late": False, "days": 4},
        {"name": "sales", "late": True, "days": 7},
    ],
}
"""Variables in the form of the log, see ``feel.from_log``."""
