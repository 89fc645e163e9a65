"""A cell of the time-limit table in words: "within 2 working days, or the customer's date, …"."""

from __future__ import annotations

import re
from datetime import timedelta

from admin.moments import span
from admin.words import Words
from complaints.errors import BadMilestone
from complaints.milestone import Anchor, Limit, Milestone, Unit, parse_milestone
from engine.clock import SECOND

_RULE = re.compile(r"(?P<cell>.*?)(?: = (?P<held>\w+))?(?: \+ paused (?P<paused>.*))?")
_PAUSED = re.compile(r"(?:(?P<days>\d+) days?, )?(?P<h>\d+):(?P<m>\d\d):(?P<s>\d\d)(?:\.\d+)?")


def limit_in_words(rule: str, words: Words) -> str:
    """What a due time's ``rule`` says; a text outside the grammar as it is.

    Source:
        The grammar of ``complaints.milestone``, and what ``complaints.sla`` adds behind a cell.
    """
    found = _RULE.fullmatch(rule)
    try:
        milestone = parse_milestone(found["cell"]) if found else None
    except BadMilestone:
        return rule
    if found is None or milestone is None:
        return words("no limit")
    told = _cell(milestone, words)
    if found["held"]:
        held = {
            Limit.CUSTOMER: words("the customer's date holds"),
            Limit.AGREED: words("the agreed date holds"),
        }
        return words("%(limit)s (%(held)s)", limit=told, held=held[Limit(found["held"])])
    if found["paused"]:
        return words(
            "%(limit)s, plus %(span)s of waiting for the customer",
            limit=told,
            span=_paused(found["paused"], words),
        )
    return told


def _cell(milestone: Milestone, words: Words) -> str:
    counted = _counted(milestone, words)
    if milestone.limit is None:
        return counted
    told = {
        (Limit.CUSTOMER, True): words(
            "%(term)s, or the customer's date, whichever is earlier", term=counted
        ),
        (Limit.AGREED, True): words(
            "%(term)s, or the agreed date, whichever is earlier", term=counted
        ),
        (Limit.CUSTOMER, False): words("the customer's date, else %(term)s", term=counted),
        (Limit.AGREED, False): words("the agreed date, else %(term)s", term=counted),
    }
    return told[milestone.limit, milestone.is_earlier]


def _counted(milestone: Milestone, words: Words) -> str:
    length = _length(milestone, words)
    told = {
        Anchor.CONTACT: words("within %(span)s", span=length),
        Anchor.OPENING: words("within %(span)s of the next opening", span=length),
        Anchor.ACCEPTED: words("within %(span)s of acceptance", span=length),
        Anchor.DISPATCH: words("within %(span)s of sending an engineer", span=length),
        Anchor.ALERT: words("within %(span)s of the red alert", span=length),
    }
    is_usual = milestone.unit.is_business and milestone.anchor is Anchor.OPENING
    return told[Anchor.CONTACT if is_usual else milestone.anchor]


def _length(milestone: Milestone, words: Words) -> str:
    amount = milestone.amount
    told = {
        Unit.MINUTES: words.many("%(num)s minute", "%(num)s minutes", amount),
        Unit.HOURS: words.many("%(num)s hour", "%(num)s hours", amount),
        Unit.DAYS: words.many("%(num)s day", "%(num)s days", amount),
        Unit.BUSINESS_MINUTES: words.many(
            "%(num)s working minute", "%(num)s working minutes", amount
        ),
        Unit.BUSINESS_HOURS: words.many("%(num)s working hour", "%(num)s working hours", amount),
        Unit.WORKING_DAYS: words.many("%(num)s working day", "%(num)s working days", amount),
    }
    return told[milestone.unit]


def _paused(text: str, words: Words) -> str:
    found = _PAUSED.fullmatch(text)
    if found is None:
        return text
    length = timedelta(
        days=int(found["days"] or 0),
        hours=int(found["h"]),
        minutes=int(found["m"]),
        seconds=int(found["s"]),
    )
    return span(length // timedelta(seconds=1) * SECOND, words)
