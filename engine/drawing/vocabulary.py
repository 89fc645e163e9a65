"""The vocabularies of a file, and what is read of each; the rest is kept by name as unread."""

from __future__ import annotations

from lxml import etree

from engine.drawing.model import BPMN, CAMUNDA, OPERATON, Unread

B = f"{{{BPMN}}}"
VENDORS = (f"{{{CAMUNDA}}}", f"{{{OPERATON}}}")

# Extension elements of the Camunda vocabulary that are read of any element, and of some.
_READ = frozenset({"properties"})
_READ_OF_NODES = _READ | {"inputOutput"}
_READ_OF_CALLS = _READ_OF_NODES | {"in", "out"}
# Namespaces that other engines execute; anything else in extensions is a picture or a note.
_RUN_ELSEWHERE = (
    "http://activiti.org/bpmn",
    "http://flowable.org/bpmn",
    "http://camunda.org/schema/zeebe/1.0",
    "http://www.jboss.org/drools",
    "http://www.operaton.com/fox",
    "http://www.camunda.com/fox",
)


def tag_of(element: etree._Element) -> str:
    """The local tag of a BPMN element, ``""`` for anything else."""
    tag = element.tag
    return tag[len(B) :] if isinstance(tag, str) and tag.startswith(B) else ""


def vendor_tag(element: etree._Element) -> str:
    """The local tag of an element of the Camunda vocabulary, ``""`` for anything else."""
    return _vendor_name(element.tag) if isinstance(element.tag, str) else ""


def vendor_attributes(element: etree._Element) -> dict[str, str]:
    """The attributes of the Camunda vocabulary, by local name."""
    return {
        name: str(value)
        for key, value in element.attrib.items()
        if (name := _vendor_name(str(key)))
    }


def own_attributes(element: etree._Element) -> dict[str, str]:
    """The attributes without namespace."""
    return {str(k): str(v) for k, v in element.attrib.items() if not str(k).startswith("{")}


def extensions(element: etree._Element) -> list[etree._Element]:
    """The extension elements of ``element`` itself, in order."""
    return [
        item
        for child in element
        if tag_of(child) == "extensionElements"
        for item in child
        if isinstance(item.tag, str)
    ]


def unread_extensions(element: etree._Element, owner: str) -> list[Unread]:
    """The extension elements and attributes that another engine would execute and nobody reads."""
    found = []
    read = _read_of(tag_of(element))
    for item in extensions(element):
        name = etree.QName(item)
        if vendor_tag(item):
            if name.localname not in read:
                found.append(unread(item, f"camunda:{name.localname}", owner))
        elif name.namespace in _RUN_ELSEWHERE:
            found.append(unread(item, str(item.tag), owner))
    for key in element.attrib:
        namespace, _, _ = str(key).rpartition("}")
        if namespace[1:] in _RUN_ELSEWHERE:
            found.append(unread(element, "@" + str(key), owner))
    return found


def _read_of(tag: str) -> frozenset[str]:
    if tag == "callActivity":
        return _READ_OF_CALLS
    is_part = tag.endswith("Definition") or tag in ("process", "sequenceFlow")
    return _READ if is_part or tag.endswith("Characteristics") else _READ_OF_NODES


def unread(element: etree._Element, kind: str, owner: str) -> Unread:
    """Note an element that nothing executes."""
    return Unread(kind=kind, id=element.get("id"), line=line_of(element), scope=owner)


def line_of(element: etree._Element) -> int:
    """The line on which the start tag ends, from 1; 0 where the parser does not know."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def text_of(element: etree._Element) -> str:
    """The text of an element without its margins."""
    return (element.text or "").strip()


def text_line(element: etree._Element) -> int:
    """The line on which the text of an element begins, blank lines before it passed over."""
    text = element.text or ""
    return line_of(element) + text[: len(text) - len(text.lstrip())].count("\n")


def _vendor_name(name: str) -> str:
    for prefix in VENDORS:
        if name.startswith(prefix):
            return name[len(prefix) :]
    return ""
