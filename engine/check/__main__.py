"""The fork server: each message on the standard input brings a socket with a question."""

from __future__ import annotations

import gc
import math
import os
import signal
import socket
import sys
from contextlib import closing

from engine.check.check import check_release
from engine.check.limits import bind_this_process
from engine.check.report import Report
from engine.check.schema import bpmn_schema
from engine.check.wire import Question, dump_report

_IDLE = 120.0
"""Seconds without a question after which it ends."""


def serve(control: socket.socket) -> None:
    """Fork for each question until the other side is gone or silent."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for forks
    bpmn_schema()
    gc.freeze()
    control.settimeout(_IDLE)
    while True:
        try:
            told, given, _, _ = socket.recv_fds(control, 64, 1)
        except TimeoutError:
            return
        if not told:
            return
        with closing(socket.socket(fileno=given[0])) as asked:
            if os.fork() == 0:
                control.close()
                _answer(asked, float(told))
        control.send(b"!")


def _answer(asked: socket.socket, seconds: float) -> None:
    """Answer in this fork, which ends with it."""
    signal.setitimer(signal.ITIMER_REAL, seconds)  # nothing handles it: the kernel ends us
    bind_this_process(math.ceil(seconds))
    try:
        with asked.makefile("rb") as whole:
            question = Question.load(whole.read())
        asked.sendall(dump_report(_report(question)))
    finally:
        os._exit(0)


def _report(question: Question) -> Report:
    return check_release(
        question.files,
        topics=question.topics,
        groups=question.groups,
        messages=question.messages,
        elsewhere=question.elsewhere,
        protected=question.protected,
        profile=question.profile,
    )


if __name__ == "__main__":
    serve(socket.socket(fileno=sys.stdin.fileno()))
