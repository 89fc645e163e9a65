"""What comes out of a check."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from engine.model.finding import Finding

Status = Literal["runs", "unfinished", "refused"]
MAX_FINDINGS = 2_000


@dataclass(frozen=True, slots=True)
class Report:
    """All findings of a set of files, by file, line and code.

    ``status`` is ``refused`` when any is an error, else ``unfinished`` when anything is missing.
    """

    status: Status
    findings: tuple[Finding, ...]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> Report:
        """Order findings, drop repetitions; beyond ``MAX_FINDINGS`` only their number is told."""
        found = sorted(dict.fromkeys(_Hashed(finding) for finding in findings))
        kept = [item.finding for item in found[:MAX_FINDINGS]]
        if len(found) > MAX_FINDINGS:
            kept.append(_left_out(found[MAX_FINDINGS:]))
        return cls(status_of(item.finding for item in found), tuple(kept))


def status_of(findings: Iterable[Finding]) -> Status:
    """What findings mean for the files together."""
    severities = {finding.severity for finding in findings}
    if "error" in severities:
        return "refused"
    return "unfinished" if "missing" in severities else "runs"


def _left_out(items: list[_Hashed]) -> Finding:
    first = items[0].finding
    return Finding(
        code="findings_left_out",
        severity="advice",
        file=first.file,
        line=first.line,
        facts={"count": len(items)},
    )


class _Hashed:
    """A finding with an order and an identity."""

    __slots__ = ("finding", "key")

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        line = finding.line or 0
        self.key = (finding.file, line, finding.code, finding.element_id or "", repr(finding.facts))

    def __lt__(self, other: _Hashed) -> bool:
        return self.key < other.key

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Hashed) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)
