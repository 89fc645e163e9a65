import json

import pytest

from tests.engine.drawings import TWO


@pytest.fixture
def files(tmp_path):
    (tmp_path / "two.bpmn").write_bytes(TWO)
    (tmp_path / "bad.bpmn").write_bytes(b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    return tmp_path


def test_the_exit_code_is_the_verdict(call, files):
    assert call("check", str(files / "bad.bpmn")).exit_code == 1
    assert call("check", "--profile", "standard", "processes").exit_code == 0


def test_json_is_a_line_a_file_with_sentences_in_both_languages(call, files):
    for lang, words in (("zh", "文件 bad.bpmn"), ("en", "bad.bpmn holds")):
        result = call("check", str(files), "--json", "--lang", lang)

        lines = [json.loads(line) for line in result.stdout.splitlines()]
        bad = next(line for line in lines if line["file"].endswith("bad.bpmn"))
        assert (len(lines), bad["status"], bad["findings"][0]["code"]) == (
            2,
            "refused",
            "xml_doctype",
        )
        assert bad["findings"][0]["message"].startswith(words)


def test_people_get_a_line_a_finding_and_a_sum(call, files):
    result = call("check", str(files / "bad.bpmn"))

    assert result.stdout.splitlines() == [
        f"{files}/bad.bpmn:1：错误：文件 bad.bpmn 含有文档类型声明，不予读取。"
        "删去 <!DOCTYPE …>。 [xml_doctype]",
        "不能发布（错误 1 个）",
    ]


def test_nothing_to_check_is_no_success(call, tmp_path):
    (tmp_path / "README.md").write_text("no drawing")

    assert call("check", str(tmp_path)).exit_code == 2
    assert call("check", str(tmp_path / "nowhere")).exit_code == 2


def test_two_files_with_one_name_are_refused(call, files):
    (files / "deep").mkdir()
    (files / "deep" / "two.bpmn").write_bytes(TWO)

    assert call("check", str(files)).exit_code == 2


def checked(call, *words):
    lines = call("check", *words, "--profile", "standard", "--json").stdout.splitlines()
    return [(answer["file"], answer["status"]) for answer in map(json.loads, lines)]


def test_several_files_are_called_as_they_were_named(call, files, monkeypatch):
    monkeypatch.chdir(files)

    assert checked(call, "./two.bpmn", "bad.bpmn", "./two.bpmn") == [
        ("./two.bpmn", "runs"),
        ("bad.bpmn", "refused"),
        ("./two.bpmn", "runs"),
    ]


def test_files_that_cannot_go_together_are_checked_each_alone(call, files, monkeypatch):
    monkeypatch.chdir(files)
    (files / "deep").mkdir()
    (files / "deep" / "two.bpmn").write_bytes(TWO)
    (files / "large.bpmn").write_bytes(b" " * 5_000_001)

    assert checked(call, "two.bpmn", "deep/two.bpmn", "large.bpmn") == [
        ("two.bpmn", "runs"),
        ("deep/two.bpmn", "runs"),
        ("large.bpmn", "refused"),
    ]


def test_files_of_a_folder_belong_together(call, files):
    (files / "again.bpmn").write_bytes(TWO)

    assert sorted(status for _, status in checked(call, str(files))) == [
        "refused", "refused", "runs"
    ]  # fmt: skip
