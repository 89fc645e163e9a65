import pytest

from engine.drawing import DrawingRefused, root_of


def test_entities_are_never_looked_at():
    with pytest.raises(DrawingRefused) as refusal:
        root_of(b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')

    assert refusal.value.code == "xml_doctype"


def test_comments_are_no_elements():
    assert [child.tag for child in root_of(b"<a><!-- b --><c/></a>")] == ["c"]
