import pytest

from admin.assets import FOLDER
from admin.islands import island


def test_the_files_of_an_entry_are_there(reading):
    with reading("tian-shen"):
        found = island("replay")

    for address in (found.script, *found.sheets):
        file = FOLDER / address.removeprefix("/assets/")
        assert file.stat().st_size > 1000
    assert found.sheets


@pytest.mark.parametrize("name", ["replay", "modeler"])
def test_sheets_that_entries_share_come_with_each(reading, name):
    with reading("tian-shen"):
        sheets = island(name).sheets

    texts = [(FOLDER / sheet.removeprefix("/assets/")).read_text() for sheet in sheets]
    assert ".djs-container" in "".join(texts)
    assert len(sheets) == len(set(sheets))


def test_an_entry_that_was_not_built_is_a_mistake(reading):
    with reading("tian-shen"), pytest.raises(KeyError):
        island("nothing")
