"""A process that has the check loaded, and answers each question in a fork of itself.

Loading takes longer than checking. A fork knows nothing of other questions, has little memory, and
is ended by the kernel when its time is up, whatever it does.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_GRACE = 1.0
"""Seconds that the machine may need to end a fork and tell us."""
_PIECE = 1 << 16


class ForkServer:
    """Starts the process when it is first asked.

    It ends when nobody asks for a while, or when this one ends. Thread-safe: questions are answered
    side by side.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def ask(self, question: bytes, seconds: float) -> bytes | None:
        """The answer of a fork: empty if it failed, ``None`` if it was ended after ``seconds``."""
        ours, theirs = socket.socketpair()
        with ours:
            begun = time.monotonic()
            with theirs, self._lock:
                self._hand_over(theirs, seconds)
            answer = _exchange(ours, question, time.monotonic() + seconds + _GRACE)
            is_late = not answer and time.monotonic() - begun >= seconds
        return None if is_late else answer

    def forget(self) -> None:
        """In a fork of this process: the server belongs to the other one."""
        self.__init__()  # type: ignore[misc]  # as new, its lock too

    def _hand_over(self, theirs: socket.socket, seconds: float) -> None:
        if not self._takes(theirs, seconds):  # it ended meanwhile, or never began
            self._start()
            if not self._takes(theirs, seconds):
                raise RuntimeError("the fork server does not start")

    def _takes(self, theirs: socket.socket, seconds: float) -> bool:
        if self._control is None:
            return False
        try:
            socket.send_fds(self._control, [repr(seconds).encode()], [theirs.fileno()])
            return self._control.recv(1) != b""
        except OSError:
            return False

    def _start(self) -> None:
        if self._control is not None:
            self._control.close()
        if self._process is not None:
            self._process.wait()
        self._control, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with far:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "engine.check"],
                stdin=far.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd=_ROOT,
                env={"LC_ALL": "C.UTF-8"},
            )


def _exchange(ours: socket.socket, question: bytes, until: float) -> bytes:
    pieces: list[bytes] = []
    try:
        ours.settimeout(max(until - time.monotonic(), 0.01))
        ours.sendall(question)
        ours.shutdown(socket.SHUT_WR)
        while True:
            ours.settimeout(max(until - time.monotonic(), 0.01))
            piece = ours.recv(_PIECE)
            if not piece:
                return b"".join(pieces)
            pieces.append(piece)
    except OSError:  # too late, or it was ended in the middle
        return b""


SERVER = ForkServer()
"""The one of this process."""
os.register_at_fork(after_in_child=SERVER.forget)
