"""A BPMN or DMN file in pieces: each element with an id, and all that it says by itself."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.changes.piece import Piece, Unreadable
from engine.changes.rule_pieces import column_names, rule_pieces
from engine.drawing import DrawingRefused, root_of

_PICTURE = ("/DI", "/DI/", "DMNDI/", "/DC", "/DC/")
_TOLD_BY_FLOWS = frozenset({"incoming", "outgoing", "flowNodeRef"})
_VENDORS = {"http://camunda.org/schema/1.0/bpmn": "camunda:"}
_NAMED = frozenset({"property", "inputParameter", "outputParameter"})


def xml_pieces(source: bytes) -> Iterator[Piece]:
    """The pieces of a file, in its order; what is only drawn (shapes, edges) is none.

    Raises:
        Unreadable: it is no XML, or an XML that is not taken.
    """
    try:
        root = root_of(source)
    except DrawingRefused as refusal:
        raise Unreadable from refusal
    for element in root.iter():
        if not isinstance(element.tag, str) or _is_picture(element):
            continue
        if _tag(element) == "decisionTable":
            yield _piece(element)
            yield from rule_pieces(element, column_names(element))
        elif element.get("id") and not _is_in_table(element):
            yield _piece(element)


def _piece(element: etree._Element) -> Piece:
    return Piece(
        id=element.get("id", ""),
        kind=_tag(element),
        name=element.get("name", ""),
        parent=_parent(element),
        facts=dict(_facts(element)),
    )


def _facts(element: etree._Element, path: str = "") -> Iterator[tuple[str, str]]:
    """What the element says: its attributes, and those and the texts of what has no id."""
    for key, value in element.attrib.items():
        if key != "id":
            yield f"{path}{_word(str(key))}", str(value)
    for child in element:
        if not isinstance(child.tag, str) or child.get("id") or _tag(child) in _TOLD_BY_FLOWS:
            continue
        yield from _facts_below(child, path)


def _facts_below(child: etree._Element, path: str) -> Iterator[tuple[str, str]]:
    tag, name = _word(child.tag), child.get("name", "")
    if tag in ("extensionElements", "camunda:properties", "camunda:inputOutput"):
        yield from _facts(child, path)
    elif _tag(child) in _NAMED and name:
        yield name, child.get("value") or (child.text or "").strip()
    else:
        text = (child.text or "").strip()
        if text:
            yield f"{path}{tag}", text
        yield from _facts(child, f"{path}{tag}.")


def _parent(element: etree._Element) -> str:
    above = element.getparent()
    while above is not None and not above.get("id"):
        above = above.getparent()
    return "" if above is None else above.get("id", "")


def _is_in_table(element: etree._Element) -> bool:
    return any(_tag(above) == "decisionTable" for above in element.iterancestors())


def _is_picture(element: etree._Element) -> bool:
    return etree.QName(element).namespace is not None and str(
        etree.QName(element).namespace
    ).endswith(_PICTURE)


def _tag(element: etree._Element) -> str:
    return etree.QName(element).localname


def _word(key: str | bytes) -> str:
    name = etree.QName(key)
    return f"{_VENDORS.get(str(name.namespace), '')}{name.localname}"
