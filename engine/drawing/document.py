"""The bytes of an XML file from a stranger -> its first element."""

from __future__ import annotations

from lxml import etree

from engine.drawing.prolog import has_doctype

MAX_BYTES = 5_000_000


class DrawingRefused(Exception):
    """The file cannot be read as a BPMN drawing.

    ``code`` is stable: ``xml_malformed``, ``xml_doctype``, ``xml_too_large``, ``bpmn_missing``,
    ``process_missing``. ``line`` is 1-based; 1 for what concerns the whole file.
    """

    def __init__(self, code: str, line: int = 1, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.facts = facts


def root_of(source: bytes) -> etree._Element:
    """The first element of an XML file, without comments; no entity is resolved, nothing fetched.

    Raises:
        DrawingRefused: not XML, has a document type (entities), or is larger than 5 MB.
    """
    if len(source) > MAX_BYTES:
        raise DrawingRefused("xml_too_large", size=len(source), limit=MAX_BYTES)
    if has_doctype(source):
        raise DrawingRefused("xml_doctype")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise DrawingRefused("xml_malformed", error.lineno or 1, reason=error.msg or "") from None
    except (ValueError, LookupError) as error:
        raise DrawingRefused("xml_malformed", reason=str(error)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise DrawingRefused("xml_doctype")
    return root
