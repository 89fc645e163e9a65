import os
import subprocess
import sys

import pytest

from bench import cpu


@pytest.fixture
def busy():
    """A child that has worked for a while, has a child of its own, and waits."""
    code = (
        "import subprocess, sys\n"
        "inner = subprocess.Popen([sys.executable, '-c', 'input()'], stdin=subprocess.PIPE)\n"
        "sum(range(3_000_000)); print('worked', flush=True); input(); inner.communicate()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout.readline() == "worked\n"
        yield child.pid
        child.communicate("\n")


def test_processor_time_and_memory_of_another_process_are_seen(busy):
    assert 0.005 < cpu.spent(busy) < 60
    assert 1_000_000 < cpu.resident(busy) < 1_000_000_000


def test_a_family_is_a_process_with_its_descendants(busy):
    family = cpu.family(busy)

    assert family == [busy, *cpu.children(busy)]
    assert len(family) == 2
    assert cpu.parent(busy) == os.getpid()


def test_a_process_that_has_gone_counts_nothing():
    gone = subprocess.Popen([sys.executable, "-c", ""])
    gone.wait()

    assert cpu.spent_by([gone.pid]) == 0.0
    assert cpu.parent(gone.pid) is None
