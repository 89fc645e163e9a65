"""Trials of files that strangers sent, in a child process that can be killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from selectors import EVENT_READ, DefaultSelector
from types import TracebackType
from typing import IO

from engine.check.limits import too_large
from engine.model.finding import Finding
from engine.trial.outcome import Outcome, Status
from engine.trial.question import Question

READY = b"ready"
"""What the child says before the outcome, once the files are read."""
READING, RUNNING = 4, 20
"""Seconds at most for the files, and for the trial itself."""
_ROOT = Path(__file__).resolve().parents[2]
_PIECE = 1 << 16


class _Gone(Exception):
    """The child said nothing in time (``timeout``), or ended (``failed``)."""

    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how


class Trials:
    """Runs trials one after the other in a child with little memory.

    A child that does not read the files within ``reading`` seconds, or does not run them within
    ``running``, is killed; the next trial gets a new one.
    """

    def __init__(self, reading: float = READING, running: float = RUNNING) -> None:
        self._seconds = {"check": reading, "trial": running}
        self._child: subprocess.Popen[bytes] | None = None
        self._said = b""

    def __enter__(self) -> Trials:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the child, whatever it does."""
        child, self._child, self._said = self._child, None, b""
        if child is not None:
            child.kill()
            child.communicate()

    def run(self, question: Question) -> Outcome:
        """One trial. A killed child is a finding: ``refused`` while reading, else ``failed``."""
        large = too_large(question.files)
        if large:
            return Outcome(status="refused", findings=tuple(large))
        phase = "check"
        try:
            self._send(question)
            line = self._line(self._seconds[phase])
            if line == READY:
                phase = "trial"
                line = self._line(self._seconds[phase])
            return Outcome.load(line)
        except _Gone as gone:
            self.close()
            return self._ended(phase, gone.how, question)

    def _ended(self, phase: str, how: str, question: Question) -> Outcome:
        status: Status = "refused" if phase == "check" else "failed"
        facts = {"seconds": self._seconds[phase]} if how == "timeout" else {}
        findings = tuple(
            Finding(code=f"{phase}_{how}", severity="error", file=name, line=1, facts=facts)
            for name in sorted(question.files)
        )
        return Outcome(status=status, findings=findings)

    def _send(self, question: Question) -> None:
        if self._child is None:
            self._child = subprocess.Popen(
                [sys.executable, "-m", "engine.trial"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
                cwd=_ROOT,
                env={"LC_ALL": "C.UTF-8"},
            )
        try:
            _pipe(self._child.stdin).writelines([question.dump(), b"\n"])
        except BrokenPipeError:
            raise _Gone("failed") from None

    def _line(self, seconds: float) -> bytes:
        """The next line that the child says.

        Raises:
            _Gone: it said none in time, or ended.
        """
        told = _pipe(self._child.stdout if self._child else None)
        deadline = time.monotonic() + seconds
        while b"\n" not in self._said:
            with DefaultSelector() as selector:
                selector.register(told, EVENT_READ)
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise _Gone("timeout")
            piece = os.read(told.fileno(), _PIECE)
            if not piece:
                raise _Gone("failed")
            self._said += piece
        line, _, self._said = self._said.partition(b"\n")
        return line


def _pipe(found: IO[bytes] | None) -> IO[bytes]:
    if found is None:
        raise _Gone("failed")
    return found
