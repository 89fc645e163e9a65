"""From bytes to a checked XML tree: no DTD, no entities, no network."""

from dataclasses import dataclass

from lxml import etree

from decisions.errors import DecisionRefused
from decisions.finding import Finding
from decisions.xml_elements import line_of

MAX_BYTES = 4 * 1024 * 1024

VERSIONS = {
    "http://www.omg.org/spec/DMN/20151101/dmn.xsd": "1.1",
    "http://www.omg.org/spec/DMN/20151101/dmn11.xsd": "1.1",
    "http://www.omg.org/spec/DMN/20180521/MODEL/": "1.2",
    "https://www.omg.org/spec/DMN/20191111/MODEL/": "1.3",
    "https://www.omg.org/spec/DMN/20211108/MODEL/": "1.4",
    "https://www.omg.org/spec/DMN/20230324/MODEL/": "1.5",
}


@dataclass(frozen=True, slots=True)
class Document:
    """The ``definitions`` element of a DMN file and the version of DMN it is written in."""

    root: etree._Element
    version: str


def parse(source: bytes) -> Document:
    """Parse a DMN 1.1 to 1.5 file.

    Args:
        source: the file as uploaded, at most ``MAX_BYTES`` bytes, any XML encoding.

    Raises:
        DecisionRefused: ``dmn_too_large``, ``xml_malformed``, ``xml_doctype`` or ``dmn_unknown``
            (the root is not ``definitions`` in a namespace of DMN 1.1 to 1.5).
    """
    if len(source) > MAX_BYTES:
        raise _refused("dmn_too_large", 0, size=len(source), limit=MAX_BYTES)
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
        line, column = error.position
        raise _refused("xml_malformed", line, column=column) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _refused("xml_doctype", 1)
    name = etree.QName(root)
    version = VERSIONS.get(name.namespace or "")
    if name.localname != "definitions" or version is None:
        raise _refused(
            "dmn_unknown", line_of(root), element=name.localname, namespace=name.namespace
        )
    return Document(root, version)


def _refused(code: str, line: int, **facts: object) -> DecisionRefused:
    return DecisionRefused([Finding(code=code, severity="error", line=line, facts=facts)])
