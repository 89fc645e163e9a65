from dataclasses import replace

from tests.engine.filed import ROW


def test_an_attachment_is_removed_once_it_has_the_moment():
    assert not ROW.is_removed
    assert replace(ROW, removed=0).is_removed
