import subprocess
import sys

import pytest

HEAD = "from engine.replay.traps import *; from engine.replay.traps import Caught\n"
ASK = """
arm_dates()
import datetime, time, random, uuid, secrets, os, socket, subprocess
from datetime import datetime as moment, date
arm()
try:
    {what}
except Caught as caught:
    os.write(1, str(caught).encode())
"""


@pytest.mark.parametrize(
    ("what", "caught"),
    [
        ("moment.now()", "datetime.now(None)"),
        ("datetime.datetime.utcnow()", "datetime.utcnow"),
        ("moment.today()", "datetime.today"),
        ("date.today()", "date.today"),
        ("time.time()", "time.time"),
        ("time.time_ns()", "time.time_ns"),
        ("time.localtime()", "time.localtime"),
        ("random.random()", "random.random"),
        ("random.choice([1])", "random.choice"),
        ("uuid.uuid4()", "uuid.uuid4"),
        ("secrets.token_bytes(4)", "secrets.token_bytes"),
        ("os.urandom(4)", "os.urandom"),
        ("socket.socket()", "socket.socket"),
        ("socket.create_connection(('127.0.0.1', 9))", "socket.create_connection"),
        ("subprocess.Popen(['true'])", "subprocess.Popen"),
    ],
    ids=lambda value: value if "(" in value else None,
)
def test_who_asks_for_what_no_replay_may_know_is_caught(what, caught):
    said = subprocess.run(
        [sys.executable, "-c", HEAD + ASK.format(what=what)], capture_output=True, check=True
    )

    assert said.stdout.decode() == caught


def test_dates_that_are_told_work_as_ever():
    program = HEAD + (
        "arm_dates()\n"
        "from datetime import datetime, date, timedelta, UTC\n"
        "at = datetime(2026, 3, 9, 12, tzinfo=UTC)\n"
        "assert isinstance(at + timedelta(days=1), datetime) and isinstance(at.date(), date)\n"
        "assert isinstance(date(2026, 3, 9), date) and issubclass(datetime, date)\n"
        "assert datetime.fromisoformat('2026-03-09T12:00:00+00:00') == at\n"
        "print((at - timedelta(hours=1)).isoformat())\n"
    )

    said = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert said.stdout == b"2026-03-09T11:00:00+00:00\n"
