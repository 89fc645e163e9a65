import json
import re
import tomllib

import pytest

from tests.architecture.project_files import ROOT

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)( ;.*)? \\$")


def pins(lock: str) -> dict[str, str]:
    """Version of each locked package, by normalised name."""
    lines = (ROOT / "requirements" / lock).read_text().splitlines()
    return {found[1]: found[2] for line in lines if (found := PIN.match(line))}


def declared(*extras: str) -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    wanted = list(project["dependencies"])
    for extra in extras:
        wanted += project["optional-dependencies"][extra]
    return {re.split(r"[\[<>=~!]", line)[0].lower().replace("_", "-") for line in wanted}


@pytest.mark.parametrize(
    ("lock", "extras"),
    [("run.txt", ("build",)), ("dev.txt", ("build", "dev"))],
    ids=["run", "dev"],
)
def test_a_lock_pins_whatever_the_project_declares(lock, extras):
    assert declared(*extras) - set(pins(lock)) == set()


@pytest.mark.parametrize("lock", ["run.txt", "dev.txt"])
def test_each_line_of_a_lock_is_a_pin_with_hashes_or_a_comment(lock):
    lines = (ROOT / "requirements" / lock).read_text().splitlines()
    allowed = re.compile(r"|    --hash=sha256:[0-9a-f]{64}( \\)?|\s*#.*")

    strange = [line for line in lines if not (PIN.match(line) or allowed.fullmatch(line))]

    assert strange == []


def test_running_and_developing_use_the_same_versions():
    run, dev = pins("run.txt"), pins("dev.txt")

    assert {name: dev.get(name) for name in run} == run


def test_the_lock_of_node_has_no_download_addresses():
    locks = [json.loads(path.read_text()) for path in ROOT.glob("package-lock.json")]

    addresses = [
        name
        for lock in locks
        for name, package in lock["packages"].items()
        if "resolved" in package
    ]

    assert addresses == []
