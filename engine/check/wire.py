"""A check as JSON: the question to the child process, and its answer."""

from __future__ import annotations

import base64
import json
from collections.abc import Collection, Mapping
from dataclasses import asdict, dataclass

from engine.check.known import Protected
from engine.check.report import Report
from engine.model.finding import Finding


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """What ``check_release`` is asked."""

    files: Mapping[str, bytes]
    topics: Collection[str] | None
    groups: Collection[str] | None
    messages: Collection[str] | None
    elsewhere: Collection[str]
    protected: Protected | None
    profile: str

    def dump(self) -> bytes:
        """As JSON, the files in base 64."""
        files = {name: base64.b64encode(data).decode() for name, data in self.files.items()}
        names = {
            key: None if value is None else sorted(value)
            for key, value in (
                ("topics", self.topics),
                ("groups", self.groups),
                ("messages", self.messages),
            )
        }
        rest = {
            "elsewhere": sorted(self.elsewhere),
            "protected": self.protected,
            "profile": self.profile,
        }
        return json.dumps({"files": files, **names, **rest}).encode()

    @classmethod
    def load(cls, text: bytes) -> Question:
        """The inverse of ``dump``."""
        told = json.loads(text)
        files = {name: base64.b64decode(data) for name, data in told.pop("files").items()}
        return cls(files=files, **told)


def dump_report(report: Report) -> bytes:
    """A report as JSON; facts that JSON does not know become their text."""
    findings = [asdict(finding) for finding in report.findings]
    return json.dumps({"status": report.status, "findings": findings}, default=str).encode()


def load_report(text: bytes) -> Report:
    """The inverse of ``dump_report``.

    Raises:
        ValueError: it is no report.
    """
    told = json.loads(text)
    return Report(told["status"], tuple(Finding(**finding) for finding in told["findings"]))
