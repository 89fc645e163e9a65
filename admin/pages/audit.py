"""For auditors: the log of an instance with the verdict on its chain, and what has stopped."""

from __future__ import annotations

import json
from uuid import UUID

from flask import Blueprint, abort, request

from admin.case_cards import level_of
from admin.case_history import log_reader, whole_log
from admin.complaint_of import number_of
from admin.context import actor, ask, handed, run_anyhow, words
from admin.page import show
from admin.timeline import timeline
from complaints.queries import ListComplaints
from engine.commands import OpenInstance, RetryIncident
from engine.queries import FindInstance, OpenIncidents
from engine.replay.chains import verify_chain

PAGE = 50
ALL = "all"
FILTERS = (ALL, "open", "overdue", "closed")
SEVERITIES = ("urgent", "important", "general")


def add(blueprint: Blueprint) -> None:
    """Add the addresses of this file."""
    blueprint.add_url_rule("/audit", view_func=audit)
    blueprint.add_url_rule("/incidents", view_func=incidents)
    blueprint.add_url_rule("/instances/<uuid:uid>/log", view_func=log)


def audit() -> tuple[str, int]:
    """Complaints, newest first, each with the way to its log."""
    only, grade = request.args.get("only", ALL), request.args.get("grade", "")
    number = request.args.get("q", "").strip()[:40]
    if only not in FILTERS or grade not in ("", *SEVERITIES):
        abort(404)
    wanted = ListComplaints(
        number=number or None,
        state=only if only in ("open", "closed") else None,
        severity=grade or None,
        overdue=only == "overdue",
        after=request.args.get("after") or None,
        limit=PAGE,
    )
    return show(
        "audit.html",
        page=ask(wanted) if _may_list() else None,
        grades=[(one, level_of(one, words())) for one in SEVERITIES],
        chosen={"q": number or None, "only": only if only != ALL else None, "grade": grade or None},
        grade=level_of,
        may_see_incidents=actor().may(OpenIncidents.needs),
    )


def incidents() -> tuple[str, int]:
    """What has stopped and waits for somebody, oldest first."""
    page = ask(OpenIncidents(after=request.args.get("after") or None, limit=PAGE))
    details = {one.instance: one for one in page.incidents}
    known = {uid: ask(FindInstance(instance=uid)) for uid in details}
    return show(
        "incidents.html",
        page=page,
        known=known,
        may_retry=actor().may(RetryIncident.needs),
    )


def log(uid: UUID) -> tuple[str, int]:
    """Every line of an instance as it stands, and whether the chain holds."""
    details = ask(FindInstance(instance=uid))
    if actor().may(OpenInstance.needs):
        run_anyhow(OpenInstance(instance=uid))
    page = whole_log(uid)
    return show(
        "log.html",
        details=details,
        number=number_of(details.instance, details.variables),
        lines=timeline(page.events, log_reader(details, page)),
        events={event.seq: event for event in page.events},
        bodies={event.seq: _pretty(event.body) for event in page.events},
        chain=verify_chain(handed().engine.database, uid),
    )


def _may_list() -> bool:
    return actor().may(ListComplaints.needs)


def _pretty(body: str) -> str:
    return json.dumps(json.loads(body), ensure_ascii=False, indent=1)
