"""The modules of the custom elements that need no browser, tested where they run: in Node."""

import shutil
import subprocess
from pathlib import Path

import pytest

TESTS = sorted(Path(__file__).parent.glob("*.test.js"))


@pytest.mark.parametrize("module", TESTS, ids=lambda path: path.name)
def test_a_module_does_what_its_tests_say(module):
    node = shutil.which("node")
    assert node is not None, "Node 20 is needed"

    done = subprocess.run([node, "--test", module], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stdout
    assert "# pass 0" not in done.stdout
