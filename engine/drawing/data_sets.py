"""The inputs and outputs of an activity, event or process, and the sets they are gathered in."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.data_items import DataItems, local
from engine.drawing.data_model import Misdrawn
from engine.drawing.vocabulary import B, line_of, tag_of, text_of

_SETS = {"inputSet": "dataInput", "outputSet": "dataOutput"}


def misdrawn_sets(element: etree._Element, items: DataItems) -> Iterator[Misdrawn]:
    """What cannot be as drawn.

    One set of each at most, for none waits for another; it names inputs or outputs that are there,
    and all of them. What is a collection, its item definition does not call a single thing.
    """
    inner = element.find(f"{B}ioSpecification")
    place = element if inner is None else inner
    if inner is not None:
        yield from _of_others(element, inner)
    for tag, kind in _SETS.items():
        yield from _of_sets(place, tag, kind)
    for item in items.within(element):
        said = item.element.get("isCollection")
        defined = items.collections.get(local(item.element.get("itemSubjectRef")))
        if said and defined and said != defined:
            facts = {"name": item.variable}
            yield Misdrawn(code="data_collection", line=line_of(item.element), facts=facts)
    yield from _of_messages(element, items)


def _of_others(element: etree._Element, inner: etree._Element) -> Iterator[Misdrawn]:
    """Inputs and outputs that are those of a called process or an operation, or make rounds."""
    found = []
    if any(tag_of(child) in _SETS.values() for child in inner):
        if tag_of(element) == "callActivity":
            found.append((inner, "ioSpecification on callActivity"))
        if element.get("operationRef"):
            found.append((inner, "ioSpecification with operationRef"))
    for rounds in element.iterfind(f"{B}multiInstanceLoopCharacteristics/{B}loopDataInputRef"):
        found.append((rounds, "ioSpecification with loopDataInputRef"))
    for place, construct in found:
        yield Misdrawn(code="unsupported", line=line_of(place), facts={"construct": construct})


def _of_sets(place: etree._Element, tag: str, kind: str) -> Iterator[Misdrawn]:
    sets = place.findall(f"{B}{tag}")
    for further in sets[1:]:
        facts = {"construct": f"several {tag}s"}
        yield Misdrawn(code="unsupported", line=line_of(further), facts=facts)
    there = {str(e.get("id")) for e in place.findall(f"{B}{kind}")}
    named: set[str] = set()
    for reference in (child for found in sets for child in found):
        name = tag_of(reference)
        if name.startswith("whileExecuting"):
            facts = {"construct": name}
            yield Misdrawn(code="unsupported", line=line_of(reference), facts=facts)
        elif name.startswith(("data", "optional")):
            key = local(text_of(reference))
            named.add(key)
            if key not in there:
                facts = {"reference": key}
                yield Misdrawn(code="reference_dangling", line=line_of(reference), facts=facts)
    for item in place.findall(f"{B}{kind}") if sets else ():
        if item.get("id") not in named:
            facts = {"name": item.get("name") or item.get("id") or "", "set": tag}
            yield Misdrawn(code="data_in_no_set", line=line_of(item), facts=facts)


def _of_messages(element: etree._Element, items: DataItems) -> Iterator[Misdrawn]:
    """What an event gives or takes is what its message carries."""
    definitions = element.findall(f"{B}messageEventDefinition")
    carried = {items.carried.get(local(each.get("messageRef"))) for each in definitions}
    for item in element.findall(f"{B}dataInput") + element.findall(f"{B}dataOutput"):
        told = local(item.get("itemSubjectRef"))
        if told and len(definitions) == 1 and carried - {None, "", told}:
            facts = {"name": item.get("name") or item.get("id") or ""}
            yield Misdrawn(code="data_of_message", line=line_of(item), facts=facts)
