import subprocess
import sys

import pytest

HUNGRY = "x = bytearray(1_200_000_000)"
BUSY = "while True: pass"
WRITING = "open('/dev/shm/bihuan-check', 'w').write('x' * 9_000)"


@pytest.mark.parametrize(
    ("code", "killed_by"),
    [(HUNGRY, 1), (BUSY, -9), (WRITING, 1)],
    ids=["memory", "time", "files"],
)
def test_a_bound_process_ends(code, killed_by):
    program = f"from engine.check.limits import bind_this_process\nbind_this_process(1)\n{code}"

    child = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)

    assert child.returncode == killed_by
