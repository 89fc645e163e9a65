"""The data of an element, read: its variables, what is copied into and out of it, what cannot be.

A data object and a property are variables of their scope, a data input or output one of its
activity. An association copies from one to the other. One that has an end at a data store, at the
activity itself or nowhere is a picture.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from engine.drawing.data_items import DataItems, Item
from engine.drawing.data_model import Copy, Data, Misdrawn
from engine.drawing.data_sets import misdrawn_sets
from engine.drawing.vocabulary import B, line_of, tag_of, text_of

INTO, OUT_OF = "dataInputAssociation", "dataOutputAssociation"
READ = frozenset(
    {
        "property",
        "ioSpecification",
        "dataInput",
        "dataOutput",
        "inputSet",
        "outputSet",
        INTO,
        OUT_OF,
    }
)
"""The tags that are read here of an activity or event."""
OF_A_SCOPE = frozenset({"property", "ioSpecification"})
"""And of a process."""
HAS_SCOPE = frozenset({"subProcess", "adHocSubProcess", "transaction"})
"""The activities with nodes of their own inside."""
_CARRIES = frozenset({"messageEventDefinition", "signalEventDefinition"})
_THROWS = frozenset({"intermediateThrowEvent", "endEvent"})
_CATCHES = frozenset({"startEvent", "intermediateCatchEvent", "boundaryEvent"})
# What an end may be: of the element itself, or of a scope around it.
_OWN = {INTO: {"dataInput", "property"}, OUT_OF: {"dataOutput", "property"}}
_AROUND = {
    INTO: {"dataObject", "property", "dataInput"},
    OUT_OF: {"dataObject", "property", "dataOutput"},
}


def data_of(element: etree._Element, items: DataItems) -> Data:
    """The data of an activity or event."""
    return _Reading(element, items).data()


def data_of_process(element: etree._Element, items: DataItems) -> Data:
    """The data of a process: its variables need no declaring, nothing lies around it."""
    return Data(wrong=tuple(misdrawn_sets(element, items)))


def data_of_scope(element: etree._Element, items: DataItems) -> Data:
    """The data objects of a sub-process that some association within copies."""
    copied = {
        id(item.element)
        for association in element.iter(f"{B}{INTO}", f"{B}{OUT_OF}")
        for reference in association.iter(f"{B}sourceRef", f"{B}targetRef")
        if (item := items.find(text_of(reference))) is not None
    }
    own = [items.variable(e) for e in element.findall(f"{B}dataObject") if id(e) in copied]
    return Data(own=tuple(own))


class _Reading:
    def __init__(self, element: etree._Element, items: DataItems) -> None:
        self.element = element
        self.tag = tag_of(element)
        self.items = items
        self.copies: dict[str, list[Copy]] = {INTO: [], OUT_OF: []}
        self.pictures: list[tuple[str, int]] = []
        self.wrong: list[Misdrawn] = list(misdrawn_sets(element, items))

    def data(self) -> Data:
        """Everything of the element."""
        for child in self.element:
            if tag_of(child) in self.copies:
                self._association(child, tag_of(child))
        return Data(
            own=tuple(self._own()),
            going_in=tuple(self.copies[INTO]),
            going_out=tuple(self.copies[OUT_OF]),
            pictures=tuple(self.pictures),
            wrong=tuple(self.wrong),
        )

    def _own(self) -> Iterator[str]:
        kinds = {"property", "dataOutput"} if self.tag in HAS_SCOPE else {"property"}
        for item in self.items.within(self.element):
            if item.kind in kinds and not item.is_picture:
                yield item.variable

    def _association(self, element: etree._Element, tag: str) -> None:
        sources = [text_of(child) for child in element.findall(f"{B}sourceRef")]
        target = _text(element, "targetRef")
        texts = list(_texts(element))
        if self._is_drawn_only(target) or (not texts and self._all_drawn_only(sources)):
            if texts:
                self._refuse(element, "unsupported", construct=f"{tag} without a target")
            else:
                self.pictures.append((tag, line_of(element)))
            return
        refused = len(self.wrong)
        self._place(element, tag)
        found = [self._end(element, tag, "source", s) for s in sources if not self._is_self(s)]
        into = self._end(element, tag, "target", target)
        if not texts and len(sources) > 1:
            self._refuse(element, "unsupported", construct=f"{tag} with several sources")
        if into is None or len(self.wrong) > refused:
            return
        if not texts and found[0] is not None:
            self._copy(element, tag, into.variable, source=found[0].variable)
        for text, path in texts:
            name = into.variable if path is None else self._path(path, into, target)
            if name is None:
                self._refuse(element, "data_assigned_elsewhere", to=path or "")
            else:
                self._copy(element, tag, name, text=text)

    def _copy(self, element: etree._Element, tag: str, target: str, **what: str) -> None:
        number = self.element.index(element)
        self.copies[tag].append(Copy(line=line_of(element), number=number, target=target, **what))

    def _path(self, path: str, into: Item, reference: str) -> str | None:
        """Where an assignment goes: to the target of its association, or into a field of it."""
        head, _, rest = path.removeprefix("=").strip().partition(".")
        if head not in (into.variable, reference, into.element.get("id")):
            return None
        return f"{into.variable}.{rest}" if rest else into.variable

    def _is_self(self, reference: str) -> bool:
        return reference == self.element.get("id")

    def _is_drawn_only(self, reference: str) -> bool:
        item = self.items.find(reference)
        return not reference or self._is_self(reference) or (item is not None and item.is_picture)

    def _all_drawn_only(self, references: list[str]) -> bool:
        return all(self._is_drawn_only(reference) for reference in references)

    def _place(self, element: etree._Element, tag: str) -> None:
        """Refuse an association where nothing would take or give what it copies."""
        kinds = [name for c in self.element if (name := tag_of(c)).endswith("EventDefinition")]
        carries = len(kinds) == 1 and kinds[0] in _CARRIES
        loops = self.element.find(f"{B}multiInstanceLoopCharacteristics") is not None
        if (
            self.tag == "callActivity"
            or (tag == INTO and self.tag in _CATCHES)
            or (tag == OUT_OF and self.tag in _THROWS)
            or (self.tag in _THROWS and not carries)
            or (self.tag in _CATCHES and not carries and (kinds or self.tag != "startEvent"))
        ):
            construct = " ".join([tag, "on", *kinds, self.tag])
            self._refuse(element, "unsupported", construct=construct)
        elif tag == OUT_OF and loops:
            construct = f"{tag} on multiInstanceLoopCharacteristics"
            self._refuse(element, "unsupported", construct=construct)

    def _end(self, element: etree._Element, tag: str, end: str, reference: str) -> Item | None:
        item = self.items.find(reference)
        if item is None:
            self._refuse(element, "reference_dangling", reference=reference)
            return None
        if item.is_picture:
            return item
        is_own = item.holds is self.element
        is_outer = end == ("source" if tag == INTO else "target")
        fits = item.kind in (_AROUND if is_outer else _OWN)[tag] and is_outer != is_own
        if item.kind == "property" and is_own:
            fits = fits and self.tag not in _THROWS | _CATCHES
        if not fits or not (is_own or item.holds in self.element.iterancestors()):
            self._refuse(element, "data_end", kind=item.kind, reference=reference)
        elif "." in item.variable:
            self._refuse(element, "data_name", name=item.variable)
        elif is_outer and self._is_hidden(item):
            self._refuse(element, "data_hidden", name=item.variable)
        return item

    def _is_hidden(self, item: Item) -> bool:
        """Whether a scope between has a variable of the same name."""
        for around in self.element.iterancestors():
            if around is item.holds:
                return False
            names = [i.variable for i in self.items.within(around) if not i.is_picture]
            if item.variable in names:
                return True
        return False

    def _refuse(self, element: etree._Element, code: str, **facts: object) -> None:
        self.wrong.append(Misdrawn(code=code, line=line_of(element), facts=facts))


def _texts(element: etree._Element) -> Iterator[tuple[str, str | None]]:
    """The expressions of an association, each with the path it goes to; ``None`` for the target."""
    transformation = _text(element, "transformation")
    if transformation:
        yield transformation, None
    for assignment in element.findall(f"{B}assignment"):
        yield _text(assignment, "from"), _text(assignment, "to")


def _text(element: etree._Element, tag: str) -> str:
    found = element.find(f"{B}{tag}")
    return "" if found is None else text_of(found)
