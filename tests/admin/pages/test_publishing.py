import io
from dataclasses import replace

import pytest

import wsgi
from engine.commands.tools import no_check
from tests.scenarios.town import drawings

ADDRESS = "/processes/publication"


@pytest.fixture
def owner(town, visit):
    town.engine.tools = replace(town.engine.tools, check=no_check)  # takes seconds, and has tests
    return visit("liang-ming").get(ADDRESS)


def upload(name: str, source: bytes) -> tuple[io.BytesIO, str]:
    return io.BytesIO(source), name


def test_a_changed_file_is_published_as_a_new_version(owner):
    changed = drawings()["complaint5.bpmn"] + b"\n"

    owner.send(ADDRESS, files=upload("drawings/complaint5.bpmn", changed), note="spacing")

    assert owner.path == "/processes"
    assert owner.said.startswith("Published.")
    assert any("complaint5" in row and "v2" in row for row in owner.texts("//tbody/tr"))


def test_what_is_published_already_changes_nothing(owner):
    same = drawings()["complaint5.bpmn"]

    owner.send(ADDRESS, files=upload("complaint5.bpmn", same), note="again")

    assert owner.said == "Nothing changed: these files are published already."


def test_everything_that_is_wrong_is_told_and_nothing_changes(town, owner, monkeypatch):
    town.engine.tools = replace(town.engine.tools, check=wsgi.check_release)
    bad = drawings()["complaint5.bpmn"].replace(b"bpmn:userTask", b"bpmn:scriptTask", 2)

    owner.send(ADDRESS, 422, files=upload("complaint5.bpmn", bad), note="try")

    assert owner.heading == "Publish files"
    assert owner.texts("//li[@class='finding']")
    assert "Nothing was changed." in owner.page.text
    assert owner.fields(ADDRESS)["note"].strip() == "try"


@pytest.mark.parametrize(
    ("name", "told"),
    [("", "Choose at least one file."), ("x.exe", "“x.exe” is no .bpmn, .dmn or .form file.")],
    ids=["none", "other"],
)
def test_other_files_are_refused_by_name(owner, name, told):
    owner.send(ADDRESS, 422, files=upload(name, b"x"), note="try")

    assert owner.alarmed == told


def test_only_owners_publish(visit):
    assert visit("xiao-zhang").get(ADDRESS, 403).heading == "This is not for you to do"
