"""The check of files that strangers sent, in a child process that can be killed."""

from __future__ import annotations

import math
import signal
import subprocess
import sys
from collections.abc import Collection, Mapping
from pathlib import Path

from engine.check.known import Protected
from engine.check.limits import too_large
from engine.check.report import Report
from engine.check.wire import Question, load_report
from engine.model.finding import Finding

SECONDS = 4
"""With what the caller itself takes, the verdict is there within five."""
_OUT_OF_TIME = (-signal.SIGXCPU, -signal.SIGKILL)
"""How the kernel ends a process that used up its processor time."""
_ROOT = Path(__file__).resolve().parents[2]


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
        seconds=math.ceil(seconds),
    )
    try:
        child = subprocess.run(
            [sys.executable, "-m", "engine.check"],
            input=question.dump(),
            capture_output=True,
            timeout=seconds,
            check=False,
            cwd=_ROOT,
            env={"LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired:
        return _refused("check_timeout", files, seconds=seconds)
    if child.returncode in _OUT_OF_TIME:
        return _refused("check_timeout", files, seconds=seconds)
    if child.returncode != 0:
        return _refused("check_failed", files, exit=child.returncode)
    return load_report(child.stdout)


def _refused(code: str, files: Mapping[str, bytes], **facts: object) -> Report:
    return Report.of([_finding(code, name, **facts) for name in sorted(files)])


def _finding(code: str, file: str, **facts: object) -> Finding:
    return Finding(code=code, severity="error", file=file, line=1, facts=facts)
