"""Looking at DMN elements: only those in the file's own DMN namespace count.

Everything in another namespace (diagram interchange, ``camunda:``, ``biodi:``, extensions of
other tools) is invisible here, which is how such files open.
"""

from collections.abc import Iterator

from lxml.etree import QName, _Element

# They carry no logic: documentation, layout and extension points of the standard.
SILENT = frozenset({"description", "extensionElements", "variable"})


def local_name(element: _Element) -> str:
    """Return the name of ``element`` without its namespace."""
    return QName(element).localname


def children(element: _Element, *names: str) -> Iterator[_Element]:
    """Yield the children of ``element`` in its namespace, in order; all, or those ``names``."""
    space = QName(element).namespace
    for child in element:
        name = QName(child)
        if name.namespace == space and (not names or name.localname in names):
            yield child


def child(element: _Element, name: str) -> _Element | None:
    """Return the first child called ``name``, or None."""
    return next(children(element, name), None)


def text_of(element: _Element | None, name: str = "text") -> str:
    """Return the stripped text of the first child called ``name``; "" where there is none."""
    found = child(element, name) if element is not None else None
    return "" if found is None else "".join(str(part) for part in found.itertext()).strip()


def attribute(element: _Element, name: str) -> str | None:
    """Return an attribute without a namespace, stripped; None where absent or empty."""
    value = element.get(name)
    return (str(value).strip() or None) if value is not None else None


def line_of(element: _Element) -> int:
    """Return the 1-based source line of ``element``."""
    line = element.sourceline
    return line if isinstance(line, int) else 0


def logic_of(element: _Element) -> _Element | None:
    """Return the boxed expression inside ``element``: its first child that is not SILENT."""
    return next((c for c in children(element) if local_name(c) not in SILENT), None)
