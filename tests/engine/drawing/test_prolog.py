import pytest

from engine.drawing.prolog import has_doctype

PLAIN = '<?xml version="1.0"?><!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>'
TYPED = '<?xml version="1.0"?>\n<!-- note --><!DOCTYPE a [<!ENTITY b "c">]><a/>'


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"]
)
def test_a_document_type_is_seen_in_any_encoding(encoding):
    assert has_doctype(TYPED.encode(encoding))
    assert not has_doctype(PLAIN.encode(encoding))


@pytest.mark.parametrize("source", [b"", b"no markup", b"<?xml", b"<!-- open", b"\x00\x00"])
def test_what_is_no_file_has_none(source):
    assert not has_doctype(source)
