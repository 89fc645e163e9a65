import subprocess
import sys

import pytest

from engine.check.limits import MAX_FILE, MAX_TOTAL, too_large

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


@pytest.mark.parametrize(
    ("sizes", "told"),
    [
        ([MAX_FILE], []),
        ([MAX_FILE + 1, 1], [("0.bpmn", MAX_FILE + 1, MAX_FILE)]),
        ([MAX_FILE] * 9, [("0.bpmn", 9 * MAX_FILE, MAX_TOTAL)]),
    ],
    ids=["fits", "one", "together"],
)
def test_what_nobody_should_begin_to_read(sizes, told):
    files = {f"{n}.bpmn": b" " * size for n, size in enumerate(sizes)}

    found = [(f.file, f.facts["size"], f.facts["limit"]) for f in too_large(files)]

    assert found == told


def test_processor_time_is_allowed_anew():
    program = "from engine.check.limits import allow_processor_time as allow\n"
    program += "import time\nfor _ in range(3):\n    allow(1)\n"
    program += "    end = time.process_time() + 0.6\n    while time.process_time() < end: pass\n"

    child = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    busy = subprocess.run([sys.executable, "-c", f"{program}{BUSY}"], check=False)

    assert (child.returncode, busy.returncode) == (0, -24)
