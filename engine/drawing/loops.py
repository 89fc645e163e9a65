"""Loop characteristics of an activity: its rounds, and what it throws when one completes."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.events import definition_of, events_of
from engine.drawing.model import Event, Loop, Thrown, Unread
from engine.drawing.references import References
from engine.drawing.vocabulary import (
    B,
    line_of,
    tag_of,
    text_of,
    unread,
    unread_extensions,
    vendor_attributes,
)

_STANDARD = "standardLoopCharacteristics"
_LOOPS = frozenset({_STANDARD, "multiInstanceLoopCharacteristics"})
_SILENT = frozenset({"documentation", "extensionElements"})
_OF_A_LOOP = _SILENT | {"loopCondition"}
_TEXTS = frozenset({"loopCardinality", "completionCondition", "loopDataInputRef"})
_OF_ROUNDS = _SILENT | _TEXTS | {"loopDataOutputRef", "inputDataItem", "outputDataItem"}
_OF_A_BEHAVIOR = _SILENT | {"condition", "event"}
_COMPLEX = "complexBehaviorDefinition"
_BY_REFERENCE = {"One": "oneBehaviorEventRef", "None": "noneBehaviorEventRef"}
# What a reference to data may name; anything else is taken to be a variable.
_DATA = frozenset(
    {"dataInput", "dataOutput", "dataObject", "dataObjectReference", "dataStoreReference"}
    | {"property"}
)


def loop_of(element: etree._Element, references: References, owner: str) -> Loop | None:
    """Loop characteristics of an activity; of several the first counts, the others are unread."""
    drawn = [child for child in element if tag_of(child) in _LOOPS]
    if not drawn:
        return None
    loop, *further = drawn
    others = [unread(one, tag_of(one), owner) for one in further]
    if tag_of(loop) == _STANDARD:
        return _standard(loop, others, owner)
    return _rounds(loop, others, references, owner)


def _standard(loop: etree._Element, others: list[Unread], owner: str) -> Loop:
    condition = loop.find(f"{B}loopCondition")
    return Loop(
        kind="standard",
        line=line_of(loop),
        condition=None if condition is None else text_of(condition),
        tests_before=loop.get("testBefore") in ("true", "1"),
        maximum=(loop.get("loopMaximum") or "").strip() or None,
        others=(*others, *_others(loop, _OF_A_LOOP, owner), *unread_extensions(loop, owner)),
    )


def _rounds(
    multi: etree._Element, others: list[Unread], references: References, owner: str
) -> Loop:
    texts = {tag_of(child): text_of(child) for child in multi if tag_of(child) in _TEXTS}
    vendor = vendor_attributes(multi)
    output = multi.find(f"{B}loopDataOutputRef")
    behavior = multi.get("behavior") or "All"
    thrown = tuple(_thrown(multi, behavior, references, owner))
    return Loop(
        kind="sequential" if multi.get("isSequential") in ("true", "1") else "parallel",
        line=line_of(multi),
        collection=vendor.get("collection") or texts.get("loopDataInputRef"),
        element=vendor.get("elementVariable") or _item(multi, "inputDataItem"),
        cardinality=texts.get("loopCardinality"),
        completion=texts.get("completionCondition"),
        behavior=behavior,
        thrown=thrown,
        output=None if output is None else text_of(output) or None,
        output_element=_item(multi, "outputDataItem"),
        others=(
            *others,
            *_others(multi, _OF_ROUNDS | ({_COMPLEX} if behavior == "Complex" else set()), owner),
            *_unasked(multi, behavior, owner),
            *_data(multi, references, owner),
            *(other for one in thrown if one.event is not None for other in one.event.others),
            *unread_extensions(multi, owner),
        ),
    )


def _item(multi: etree._Element, tag: str) -> str | None:
    item = multi.find(f"{B}{tag}")
    return None if item is None else item.get("name") or item.get("id")


def _others(element: etree._Element, read: frozenset[str] | set[str], owner: str) -> list[Unread]:
    return [unread(c, tag_of(c), owner) for c in element if tag_of(c) and tag_of(c) not in read]


def _unasked(multi: etree._Element, behavior: str, owner: str) -> Iterator[Unread]:
    """Behaviors drawn beside the one that holds, and what else a complex one holds."""
    for kind, attribute in _BY_REFERENCE.items():
        if multi.get(attribute) is not None and kind != behavior:
            yield unread(multi, attribute, owner)
    for complex_one in multi.findall(f"{B}{_COMPLEX}") if behavior == "Complex" else ():
        yield from _others(complex_one, _OF_A_BEHAVIOR, owner)
        for event in complex_one.findall(f"{B}event"):
            for child in event:
                tag = tag_of(child)
                if tag and tag not in _SILENT and not _is_definition(tag):
                    yield unread(child, tag, owner)


def _is_definition(tag: str) -> bool:
    return tag.endswith("EventDefinition") or tag == "eventDefinitionRef"


def _data(multi: etree._Element, references: References, owner: str) -> Iterator[Unread]:
    """Collections that are data of the drawing: only variables can be told."""
    for tag in ("loopDataInputRef", "loopDataOutputRef"):
        for reference in multi.findall(f"{B}{tag}"):
            named = references.element(text_of(reference))
            if named is not None and tag_of(named) in _DATA:
                yield unread(reference, f"{tag} to a {tag_of(named)}", owner)


def _thrown(
    multi: etree._Element, behavior: str, references: References, owner: str
) -> Iterator[Thrown]:
    if behavior in _BY_REFERENCE:
        reference = multi.get(_BY_REFERENCE[behavior])
        event = None if not reference else _referred(multi, reference, references, owner)
        yield Thrown(line=line_of(multi), event=event)
    for complex_one in multi.findall(f"{B}{_COMPLEX}") if behavior == "Complex" else ():
        condition = complex_one.find(f"{B}condition")
        thrower = complex_one.find(f"{B}event")
        found = () if thrower is None else events_of(thrower, references, owner)
        text = "" if condition is None else text_of(condition)
        line = line_of(complex_one)
        if len(found) < 2:
            yield Thrown(line=line, event=found[0] if found else None, condition=text)
        else:
            yield from (Thrown(line=line, event=one, condition=text) for one in found)


def _referred(
    multi: etree._Element, reference: str, references: References, owner: str
) -> Event | None:
    """The event definition of that id, wherever it stands in the file."""
    element = references.element(reference)
    tag = "" if element is None else tag_of(element)
    if element is None or not tag.endswith("EventDefinition"):
        references.dangling.append((reference, line_of(multi), owner))
        return None
    return definition_of(element, tag, references, owner)
