from importlib.metadata import packages_distributions

import pytest

from tests.architecture.project_files import ROOMS, files


def test_tests_are_no_packages():
    assert [str(path) for path in files() if path.match("tests/**/__init__.py")] == []


def test_processes_are_data():
    assert [
        str(path) for path in files() if path.parts[0] == "processes" and path.suffix == ".py"
    ] == []


@pytest.mark.parametrize("name", [*ROOMS, "bench", "tests", "tools", "wsgi"])
def test_no_other_distribution_brings_a_room(name):
    owners = packages_distributions().get(name, ["bihuan"])

    assert set(owners) == {"bihuan"}


def test_each_room_is_a_package_of_its_name():
    present = {str(path) for path in files()}

    assert [room for room in ROOMS if f"{room}/__init__.py" not in present] == []
