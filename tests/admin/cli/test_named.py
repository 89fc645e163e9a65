import pytest

from admin.cli.named import named
from admin.cli.trouble import Refused
from engine.check.limits import MAX_FILE


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "deep").mkdir()
    for name in ("a.bpmn", "deep/a.bpmn", "deep/b.form"):
        (tmp_path / name).write_text(name)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_files_are_called_as_they_were_named(folder):
    found = named(["./a.bpmn", "deep/../deep/b.form", "./a.bpmn"])

    assert found.words == (
        ("./a.bpmn", "a.bpmn"),
        ("deep/../deep/b.form", "b.form"),
        ("./a.bpmn", "a.bpmn"),
    )
    assert found.read() == {"a.bpmn": b"a.bpmn", "b.form": b"deep/b.form"}
    assert (found.told["a.bpmn"], found.has_folder) == ("./a.bpmn", False)


def test_files_of_one_name_stand_beside_each_other(folder):
    found = named(["a.bpmn", "deep/a.bpmn", str(folder / "a.bpmn")])

    assert [name for _, name in found.words] == ["a.bpmn", "deep/a.bpmn", "a.bpmn"]
    assert list(found.files) == ["a.bpmn", "deep/a.bpmn"]


def test_a_folder_stands_for_its_files(folder):
    found = named(["deep"])

    assert found.words == (("deep/a.bpmn", "a.bpmn"), ("deep/b.form", "b.form"))
    assert found.has_folder


def test_a_folder_with_two_files_of_one_name_is_refused(folder):
    with pytest.raises(Refused, match="files_of_one_name"):
        named(["."])


def test_what_is_not_there_is_told(folder):
    with pytest.raises(FileNotFoundError):
        named(["gone.bpmn"])


def test_no_more_of_a_file_is_read_than_would_be_refused(folder):
    (folder / "large.bpmn").write_bytes(b" " * (MAX_FILE + 100))

    assert len(named(["large.bpmn"]).read()["large.bpmn"]) == MAX_FILE + 1
