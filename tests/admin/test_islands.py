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


def test_an_entry_that_was_not_built_is_a_mistake(reading):
    with reading("tian-shen"), pytest.raises(KeyError):
        island("nothing")
