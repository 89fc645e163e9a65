"""``validate-plan``: what a plan still lacks before it may be signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from complaints.operations.house import House
from complaints.operations.inputs import Inputs, items, optional_moment, record
from engine.operations import Context, Operation

LINE_KINDS = frozenset({"short", "compensation", "long", "temporary"})


def operation(_house: House) -> Operation:
    """``plan``, ``wants``, ``kinds``, ``due_resolve`` -> ``problems`` with ``code`` and place.

    ``line`` counts from 1. Long-term lines may end after the complaint's own due time. There must
    be a line of every one of ``kinds``. Personal texts are only asked whether they are there.

    Source:
        Process brief P07; requirements R-160 to R-167, R-171.
    """
    return Operation(topic="validate-plan", kind="inline", run=_run)


def _run(inputs: Inputs, _context: Context) -> Mapping[str, object]:
    plan = record(inputs, "plan")
    latest = optional_moment(inputs, "due_resolve")
    lines = [line for line in items(plan, "lines") if isinstance(line, dict)]
    problems: list[dict[str, object]] = [] if lines else [{"code": "no_line"}]
    for number, line in enumerate(lines, start=1):
        problems += [{"code": code, "line": number} for code in _of_line(line, latest)]
    present = {line.get("kind") for line in lines}
    problems += [{"code": "kind_absent", "kind": k} for k in _kinds(inputs) if k not in present]
    answered = {answer["want"] for answer in items(plan, "answers") if answer.get("answer")}
    wants = [want for want in items(inputs, "wants") if isinstance(want, str)]
    problems += [{"code": "want_unanswered", "want": w} for w in wants if w not in answered]
    if plan.get("claim_type") == "indemnity" and not plan.get("contract_clause"):
        problems.append({"code": "contract_clause_missing"})
    return {"problems": problems}


def _kinds(inputs: Inputs) -> list[str]:
    return [kind for kind in items(inputs, "kinds") if isinstance(kind, str)]


def _of_line(line: Mapping[str, Any], latest: datetime | None) -> Iterator[str]:
    if line.get("kind") not in LINE_KINDS:
        yield "kind_missing"
    if not line.get("owner"):
        yield "owner_missing"
    deadline = optional_moment(line, "deadline")
    if deadline is None:
        yield "deadline_missing"
    elif latest is not None and deadline > latest and line.get("kind") != "long":
        yield "deadline_too_late"
    if line.get("kind") == "compensation" and line.get("amount") is None:
        yield "amount_missing"
    if line.get("extra_loss") is True:
        yield "extra_loss"
