import os
import signal
import socket
import time

import pytest

from engine.check.fork_server import ForkServer
from engine.check.wire import Question, load_report
from tests.engine.check.drawn import source


@pytest.fixture
def server():
    server = ForkServer()
    yield server
    if server._process is not None:
        server._control.close()
        assert server._process.wait(5) == 0


def question(body: str = "") -> bytes:
    return Question(
        files={"x.bpmn": source(body)},
        topics=None,
        groups=None,
        messages=None,
        elsewhere=(),
        protected=None,
        profile="standard",
    ).dump()


def test_one_process_answers_question_after_question(server):
    answers = [server.ask(question(f'<task id="t{n}"/>'), 30) for n in range(3)]
    process = server._process.pid
    answers.append(server.ask(question(), 30))

    assert [load_report(answer).status for answer in answers] == ["refused"] * 4
    assert server._process.pid == process


def test_what_takes_too_long_is_ended_and_holds_nobody_up(server):
    server.ask(question(), 30)
    ours, theirs = socket.socketpair()
    with theirs:
        server._hand_over(theirs, 0.7)  # its fork waits for a question that does not come

    begun = time.monotonic()
    answer = server.ask(question(), 30)
    ours.settimeout(0)
    with pytest.raises(BlockingIOError):
        ours.recv(1)
    ours.settimeout(20)
    said = ours.recv(1)
    took = time.monotonic() - begun
    ours.close()

    assert (bool(answer), said) == (True, b"")
    assert took < 15


def test_who_got_no_answer_in_time_knows_it(server):
    server.ask(question(), 30)

    assert server.ask(question(), 0.0001) is None


def test_a_question_that_nobody_understands_has_no_answer(server):
    assert server.ask(b"?", 30) == b""


def test_a_server_that_was_killed_is_started_anew(server):
    server.ask(question(), 30)
    before = server._process.pid
    os.kill(before, signal.SIGKILL)

    assert server.ask(question(), 30)
    assert server._process.pid != before


def test_a_fork_of_ours_begins_with_a_server_of_its_own(server):
    server.ask(question(), 30)
    control, process = server._control, server._process

    server.forget()
    forgotten = (server._process, server._control)
    control.close()

    assert forgotten == (None, None)
    assert process.wait(5) == 0
