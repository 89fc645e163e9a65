import pytest

from admin.cli.drawn import find_files, read_files
from admin.cli.trouble import Refused


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "a.bpmn").write_bytes(b"a")
    (tmp_path / "deep" / "b.form").write_bytes(b"b")
    (tmp_path / "README.md").write_text("nothing drawn")
    return tmp_path


def test_what_is_drawn_below_a_folder_is_found(folder):
    assert list(find_files([folder])) == ["a.bpmn", "b.form"]
    assert read_files(folder) == {"a.bpmn": b"a", "b.form": b"b"}


def test_a_file_that_is_named_is_taken_as_it_is_but_not_published(folder):
    assert list(find_files([folder / "README.md"])) == ["README.md"]
    with pytest.raises(Refused, match="nothing_drawn"):
        read_files(folder / "README.md")


def test_one_file_named_twice_is_one(folder):
    assert list(find_files([folder, folder / "a.bpmn"])) == ["a.bpmn", "b.form"]


def test_two_files_of_one_name_are_refused(folder):
    (folder / "deep" / "a.bpmn").write_bytes(b"another")

    with pytest.raises(Refused, match="files_of_one_name"):
        find_files([folder])


def test_a_folder_without_any_is_refused(folder):
    (folder / "empty").mkdir()

    with pytest.raises(Refused, match="nothing_drawn"):
        find_files([folder / "empty"])


def test_a_name_that_is_no_text_is_refused(folder):
    (folder / "\udcff.bpmn").write_bytes(b"x")

    with pytest.raises(Refused, match="name_not_utf8"):
        find_files([folder])


def test_what_is_not_there_is_no_empty_folder(folder):
    with pytest.raises(FileNotFoundError):
        find_files([folder / "nowhere"])
