"""How a trial ended, from what its instances still stand at."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from engine.bpmn.moments import iso
from engine.bpmn.token import ERROR, WAITING
from engine.model.finding import Finding
from engine.trial.places import finding_at

if TYPE_CHECKING:
    from engine.bpmn import Run
    from engine.bpmn.token import Token
    from engine.trial.host import Host
    from engine.trial.outcome import Status

MOST_WAITS = 100
"""More of what is waited for nobody would read."""


def verdict(host: Host) -> tuple[Status, list[Finding]]:
    """The status, and what went wrong or is waited for."""
    still = [run for run in host.runs.values() if not run.has_ended and not _has_erred(host, run)]
    waits = (finding for run in still for finding in _waits(host, run))
    told = [*host.log.failures, *host.log.error_ends, *islice(waits, MOST_WAITS)]
    if host.log.failures:
        return "failed", told
    return ("waiting" if still else "completed"), told


def _has_erred(host: Host, run: Run) -> bool:
    """Whether all that is left of an instance are error ends that nobody catches."""
    standing = list(_standing(run))
    return bool(standing) and all(
        (run.uid, token.internal_data.get("incident")) in host.forgiven for token in standing
    )


def _standing(run: Run) -> Iterator[Token]:
    """The tokens that hold an instance open; those around other work, or beside it, are not."""
    for token in run.tokens():
        stands = token.state in (WAITING, ERROR) or "external" in token.internal_data
        if stands and not token.is_armed:
            yield token


def _waits(host: Host, run: Run) -> Iterator[Finding]:
    for token in _standing(run):
        if token.state != ERROR:
            code, facts = _wanted(token)
            process, element = token.workflow.spec.process, token.task_spec.el
            yield finding_at(host.compiled, process, element, code, "advice", **facts)


def _wanted(token: Token) -> tuple[str, dict[str, object]]:
    notes = token.internal_data
    if "msg" in notes:
        return "trial_awaits_message", {"message": notes["msg"]}
    if "sig" in notes:
        return "trial_awaits_signal", {"signal": notes["sig"]}
    if notes.get("due") is not None:
        return "trial_awaits_time", {"due": iso(notes["due"])}
    return "trial_awaits", {}
