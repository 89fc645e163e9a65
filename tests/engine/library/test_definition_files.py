import pytest

from engine.library.definition_files import MOST_BYTES, definition_type
from tests.scenarios.town import drawings

KINDS = {
    "bpmn": "application/bpmn+xml",
    "dmn": "application/dmn+xml",
    "form": "application/vnd.form-js+json",
}


def test_each_published_file_is_told_by_its_bytes():
    for name, source in drawings().items():
        assert definition_type(source) == KINDS[name.rpartition(".")[2]], name


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"<html><script>alert(1)</script></html>",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        b"{}",
        b"[]",
        b"{" * 100_000,
        b" " * (MOST_BYTES + 1),
    ],
)
def test_other_files_are_none(source):
    assert definition_type(source) is None
