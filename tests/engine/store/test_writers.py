import subprocess
import sys
import threading

import pytest

from engine.errors import Busy
from engine.store.writers import Writers

HOLD = """
import sys, fcntl, os
held = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT)
fcntl.flock(held, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


def test_threads_write_one_after_the_other(tmp_path):
    writers = Writers(tmp_path / "db", wait=5)
    inside: list[int] = []
    most = []

    def write() -> None:
        for _ in range(50):
            with writers.alone():
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    threads = [threading.Thread(target=write) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert (len(most), max(most)) == (200, 1)
    writers.close()


def test_a_thread_that_waits_too_long_is_told(tmp_path):
    writers = Writers(tmp_path / "db", wait=0.05)
    refusals = []

    def attempt() -> None:
        try:
            with writers.alone():
                refusals.append("none")
        except Busy as busy:
            refusals.append(busy.code)

    with writers.alone():
        thread = threading.Thread(target=attempt)
        thread.start()
        thread.join()

    assert refusals == ["busy"]
    writers.close()


def test_another_process_is_waited_for_until_it_lets_go_or_dies(tmp_path):
    writers = Writers(tmp_path / "db", wait=0.1)
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path / "db.lock")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with other:
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Busy), writers.alone():
            pass
        other.kill()
        other.wait()

        with writers.alone():
            entered = True

    assert entered
    writers.close()
