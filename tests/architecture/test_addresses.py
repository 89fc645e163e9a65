"""Nothing in the project names the machine it was written on or where packages came from."""

import re
import subprocess
import sys

import pytest

from tests.architecture.project_files import files, text

# Written in pieces, so that this file does not find itself.
MACHINE_PATHS = [
    "/" + "work/", "/" + "farm/", "/" + "root/", "/" + "opt/wheels", "/" + "tmp/bash_jobs",
]  # fmt: skip
REGISTRIES = [
    "pypi" + ".org", "python" + "hosted.org", "npm" + "js.org", "npm" + "js.com",
    "deb" + ".debian.org", "--index" + "-url", "--find" + "-links ",
]  # fmt: skip
LOOPBACK = {"localhost", "127.0.0.1"}


def forbidden() -> re.Pattern[str]:
    paths = "|".join(map(re.escape, MACHINE_PATHS))
    hosts = "|".join(map(re.escape, [*REGISTRIES, *configured_hosts()]))
    return re.compile(rf"(?<![\w.<])({paths})|{hosts}")


def configured_hosts() -> list[str]:
    """Hosts that pip is told to fetch from on this machine."""
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, check=True, text=True
    ).stdout
    return sorted(set(re.findall(r"https?://(?:[^/@\s]*@)?([\w.-]+)", told)) - LOOPBACK)


def test_no_file_names_this_machine_or_a_registry():
    pattern = forbidden()

    named = [
        f"{path}:{number} {found.group()}"
        for path in files()
        for number, line in enumerate(text(path).splitlines(), 1)
        if (found := pattern.search(line))
    ]

    assert named == []


@pytest.mark.parametrize(
    "line",
    ["see /" + "work/main", "--find" + "-links wheels", "https://files.python" + "hosted.org/x"],
    ids=["path", "option", "host"],
)
def test_a_planted_address_is_found(line):
    assert forbidden().search(line)
