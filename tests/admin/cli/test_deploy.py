import json

import pytest

from engine.queries.published import Processes
from tests.engine.drawings import FORM, TWO


def test_a_folder_becomes_a_release(call, house, tmp_path):
    (tmp_path / "two.bpmn").write_bytes(TWO)
    (tmp_path / "f02.form").write_bytes(FORM)
    (tmp_path / "README.md").write_text("no drawing")

    result = call("deploy", str(tmp_path), "--json", "--note", "first")

    assert (result.exit_code, json.loads(result.stdout)["files"]) == (0, 2)
    assert [process.key for process in house.ask(Processes())] == ["two"]


def test_a_refused_folder_changes_nothing(call, house, tmp_path):
    (tmp_path / "bad.bpmn").write_bytes(b"<x")

    result = call("deploy", str(tmp_path))

    assert (result.exit_code, house.ask(Processes())) == (1, ())
    assert (result.stdout, result.stderr.splitlines()[-1]) == ("", "不能发布（错误 1 个）")
    assert result.stderr.startswith("bad.bpmn:1：错误：")


@pytest.mark.parametrize("place", ["", "README.md", "nowhere"])
def test_nothing_to_publish_is_no_release(call, house, tmp_path, place):
    (tmp_path / "README.md").write_text("no drawing")

    result = call("deploy", str(tmp_path / place))

    assert (result.exit_code, result.stdout, house.ask(Processes())) == (2, "", ())
