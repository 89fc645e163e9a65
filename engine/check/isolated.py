"""The check of files that strangers sent, in a child process that can be killed."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from engine.check.fork_server import SERVER
from engine.check.known import Protected
from engine.check.limits import too_large
from engine.check.report import Report
from engine.check.wire import Question, load_report
from engine.model.finding import Finding

SECONDS = 4
"""With what the caller itself takes, the verdict is there within five."""


def check_isolated(
    files: Mapping[str, bytes],
    *,
    topics: Collection[str] | None,
    groups: Collection[str] | None,
    messages: Collection[str] | None = None,
    elsewhere: Collection[str] = (),
    protected: Protected | None = None,
    profile: str = "process-owner",
    seconds: float = SECONDS,
) -> Report:
    """``check_release`` in a child with little memory, ended after ``seconds``.

    A child that was killed, or failed, makes a refused report with ``check_timeout`` or
    ``check_failed``; a file beyond 5 MB is refused here and never parsed.
    """
    large = too_large(files)
    if large:
        return Report.of(large)
    question = Question(
        files=files,
        topics=topics,
        groups=groups,
        messages=messages,
        elsewhere=elsewhere,
        protected=protected,
        profile=profile,
    )
    answer = SERVER.ask(question.dump(), seconds)
    if answer is None:
        return _refused("check_timeout", files, seconds=seconds)
    return load_report(answer) if answer else _refused("check_failed", files)


def _refused(code: str, files: Mapping[str, bytes], **facts: object) -> Report:
    return Report.of([_finding(code, name, **facts) for name in sorted(files)])


def _finding(code: str, file: str, **facts: object) -> Finding:
    return Finding(code=code, severity="error", file=file, line=1, facts=facts)
