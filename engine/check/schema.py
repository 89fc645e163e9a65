"""The file keeps to the schema of BPMN 2.0; where it does not, others may read it differently.

The schema is the one that comes with SpiffWorkflow. What breaks it and is not understood is refused
by other rules, so what is said here are warnings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any, Final

from lxml import etree

from engine.drawing.document import root_of
from engine.model.finding import Finding

MOST: Final = 20
"""Findings of one file; the first mistake often makes all that follow."""
_SCHEMA: Final = "bpmn/parser/schema/BPMN20.xsd"
_SAID: Final = re.compile(
    r"Element '(?:\{[^}]*\})?(?P<found>[^']*)'(?:, attribute '(?P<own>[^']*)')?"
)
_ATTRIBUTE: Final = re.compile(r"The attribute '(?:\{[^}]*\})?(?P<name>[^']*)'")
_VALUE: Final = re.compile(r": (?:\[[^\]]*\] )?(?:The value )?'(?P<value>[^']{0,80})'")


def off_schema(name: str, source: bytes) -> Iterator[Finding]:
    """Yield where a drawing that can be read breaks the schema, in its order."""
    tree = root_of(source).getroottree()
    schema = bpmn_schema()
    if not schema.validate(tree):
        log: Any = schema.error_log  # lxml's stubs do not say that it is a list
        for error in islice(log, MOST):
            yield _finding(name, tree, error)


@cache
def bpmn_schema() -> etree.XMLSchema:
    """The schema, read once."""
    package = find_spec("SpiffWorkflow")  # where it lies, without loading it
    if package is None or package.origin is None:
        raise ModuleNotFoundError(name="SpiffWorkflow")
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(Path(package.origin).parent / _SCHEMA, parser))


def _finding(name: str, tree: etree._ElementTree, error: Any) -> Finding:
    code, facts = _told(error.message or "")
    return Finding(
        code=code,
        severity="warning",
        file=name,
        line=error.line or None,
        element_id=_id_at(tree, error.path),
        facts=facts,
    )


def _told(message: str) -> tuple[str, dict[str, object]]:
    said, attribute, value = (it.search(message) for it in (_SAID, _ATTRIBUTE, _VALUE))
    found = said["found"] if said else "definitions"
    if attribute:
        missing = "required" in message
        code = "schema_attribute_missing" if missing else "schema_attribute"
        return code, {"found": found, "attribute": attribute["name"]}
    if said and value:
        return "schema_value", {"found": said["own"] or found, "value": value["value"]}
    if "Missing child" in message:
        return "schema_incomplete", {"found": found}
    return "schema_element", {"found": found}


def _id_at(tree: etree._ElementTree, path: str | None) -> str | None:
    """The id of the element, else of the nearest around it."""
    known = {prefix: uri for prefix, uri in tree.getroot().nsmap.items() if prefix}
    try:
        found = tree.xpath(path, namespaces=known) if path else []
    except etree.XPathEvalError:  # a prefix that only an inner element declares
        return None
    element = found[0] if isinstance(found, list) and found else None
    while isinstance(element, etree._Element):
        name = element.get("id")
        if name:
            return name
        element = element.getparent()
    return None
