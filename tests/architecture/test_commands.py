import re
import subprocess

from tests.architecture.project_files import ROOT


def test_help_lists_each_command_of_the_makefile():
    listed = subprocess.run(
        ["make", "help"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout

    assert [line.split()[1] for line in listed.splitlines()] == [
        "help", "setup", "run", "check", "test", "nightly", "bench", "screenshots",
        "lock", "clean",
    ]  # fmt: skip


def test_ci_runs_the_checks_and_then_the_test_command_of_the_readme():
    script = (ROOT / ".ci" / "run").read_text()
    readme = (ROOT / "README.md").read_text()

    commands = [line for line in script.splitlines() if line.startswith("make ")]

    assert commands == ["make check", "make test"]
    assert re.search(r"^make test\b", readme, re.MULTILINE)
