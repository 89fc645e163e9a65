"""From the tree of components to blocks of leaves, and to the pieces that are drawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from feel import UnaryTests
from forms.computed_order import computed_order
from forms.facts import field_of
from forms.field import Field
from forms.field_reader import leaf_of
from forms.piece_reader import piece_of, rule_of
from forms.plan import Block, Leaf, ListNode, Piece, Rule
from forms.reader import Component, Reader, mapping
from forms.shape import Shape
from forms.vocabulary import CONTAINERS, KEYED, PRESENTATION

MAX_REPETITIONS: Final = 200
"""Items that a dynamic list may hold."""

Rows = tuple[tuple[Piece, ...], ...]

_PATH: Final = re.compile(r"\w+(?:\.\w+)*")


@dataclass(slots=True)
class _Draft:
    """A block while its components are being read; ``path`` stands before its fields' paths."""

    path: str
    shape: Shape
    leaves: list[Leaf] = field(default_factory=list)
    lists: list[ListNode] = field(default_factory=list)
    conditions: list[UnaryTests] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in a block a component stands: keys of the groups around it, and their guards."""

    keys: tuple[str, ...] = ()
    guards: tuple[int, ...] = ()


class BlockReader:
    """Reads the components of one definition; what it gathers is found by path.

    ``fields`` are the facts of all keyed components, ``computed`` what expression fields read.
    """

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._ids: set[str] = set()
        self.fields: dict[str, Field] = {}
        self.computed: dict[str, frozenset[tuple[str, ...]]] = {}

    def read(self, component: Component) -> tuple[Block, Rows]:
        """Compile the root, or a dynamic list, into its block and the rows of its pieces."""
        return self._block(component, "")

    def _block(self, component: Component, path: str) -> tuple[Block, Rows]:
        draft = _Draft(path, Shape(self._reader))
        rows = self._rows(component, draft, _Place())
        block = Block(
            leaves=tuple(draft.leaves),
            lists=tuple(draft.lists),
            conditions=tuple(draft.conditions),
            computed=computed_order(self._reader, draft.leaves),
            rules=tuple(draft.rules),
            shape=draft.shape.tree,
        )
        return block, rows

    def _rows(self, component: Component, draft: _Draft, place: _Place) -> Rows:
        rows: dict[object, list[Piece]] = {}
        for position, child in enumerate(self._children(component)):
            piece = self._component(child, draft, place)
            if piece is not None:
                row = mapping(child.get("layout")).get("row") or position
                rows.setdefault(row if isinstance(row, str) else position, []).append(piece)
        return tuple(tuple(row) for row in rows.values())

    def _children(self, component: Component) -> Iterator[Component]:
        listed = component.get("components", [])
        if not isinstance(listed, list):
            self._reader.find("bad_components", component)
            return
        for child in listed:
            if isinstance(child, dict):
                self._note_id(child)
                yield child
            else:
                self._reader.find("bad_components", component)

    def _note_id(self, component: Component) -> None:
        name = component.get("id")
        if isinstance(name, str) and name in self._ids:
            self._reader.find("duplicate_id", component)
        elif isinstance(name, str):
            self._ids.add(name)

    def _component(self, component: Component, draft: _Draft, place: _Place) -> Piece | None:
        kind = component.get("type")
        if not isinstance(kind, str) or kind not in KEYED | CONTAINERS | PRESENTATION:
            self._reader.find("unknown_type", component, type=str(kind))
            return None
        guards = self._guards(component, draft, place.guards)
        place = _Place(place.keys, guards)
        if kind in KEYED:
            return self._leaf(component, draft, place)
        if kind == "dynamiclist" and component.get("isRepeating") is not False:
            return self._list(component, draft, place)
        if kind in CONTAINERS:
            return self._group(component, draft, place)
        return self._piece(component, draft, place, str(component.get("id") or kind))

    def _guards(
        self, component: Component, draft: _Draft, around: tuple[int, ...]
    ) -> tuple[int, ...]:
        text = mapping(component.get("conditional")).get("hide")
        if not isinstance(text, str) or not text.strip():
            return around
        condition = self._reader.condition(text, component)
        if condition is None:
            return around
        draft.conditions.append(condition)
        return (*around, len(draft.conditions) - 1)

    def _keys(self, component: Component, word: str) -> tuple[str, ...] | None:
        given = component.get(word)
        if given is None or given == "":
            if word == "key" or component["type"] == "dynamiclist":
                self._reader.find(f"{word}_absent", component)
                return None
            return ()
        if not isinstance(given, str) or not _PATH.fullmatch(given):
            self._reader.find(f"bad_{word}", component, found=str(given))
            return None
        return tuple(given.split("."))

    def _leaf(self, component: Component, draft: _Draft, place: _Place) -> Piece | None:
        own = self._keys(component, "key")
        if own is None:
            return None
        keys = place.keys + own
        path = draft.path + ".".join(keys)
        if not draft.shape.claim(keys, component, path):
            return None
        facts = field_of(self._reader, component, path)
        self.fields[path] = facts
        leaf = leaf_of(self._reader, component, facts, keys, place.guards)
        draft.leaves.append(leaf)
        if leaf.expression is not None:
            self.computed[path] = leaf.expression.reads
        position = len(draft.leaves) - 1
        return self._piece(component, draft, place, ".".join(keys), leaf=position)

    def _group(self, component: Component, draft: _Draft, place: _Place) -> Piece | None:
        own = self._keys(component, "path")
        if own is None or not draft.shape.open(place.keys + own, component):
            return None
        inside = _Place(place.keys + own, place.guards)
        local = ".".join(inside.keys) or str(component.get("id") or "group")
        rows = self._rows(component, draft, inside)
        return self._piece(component, draft, place, local, rows=rows)

    def _list(self, component: Component, draft: _Draft, place: _Place) -> Piece | None:
        own = self._keys(component, "path")
        if own is None:
            return None
        keys = place.keys + own
        path = draft.path + ".".join(keys)
        if not draft.shape.claim(keys, component, path):
            return None
        block, rows = self._block(component, f"{path}[].")
        repetitions = component.get("defaultRepetitions", 1)
        if type(repetitions) is not int or not 0 <= repetitions <= MAX_REPETITIONS:
            self._reader.find("bad_repetitions", component, max=MAX_REPETITIONS)
            repetitions = 1
        draft.lists.append(
            ListNode(
                keys=keys,
                local=".".join(keys),
                path=path,
                block=block,
                guards=place.guards,
                is_fixed=component.get("allowAddRemove") is False,
                repetitions=repetitions,
            )
        )
        position = len(draft.lists) - 1
        return self._piece(component, draft, place, ".".join(keys), list_node=position, rows=rows)

    def _piece(
        self,
        component: Component,
        draft: _Draft,
        place: _Place,
        local: str,
        *,
        leaf: int | None = None,
        list_node: int | None = None,
        rows: Rows = (),
    ) -> Piece:
        rule = rule_of(self._reader, component, local, leaf, place.guards)
        if rule is not None:
            draft.rules.append(rule)
        facts = draft.leaves[leaf].field if leaf is not None else None
        conditions = [draft.conditions[guard] for guard in place.guards]
        piece = piece_of(self._reader, component, facts, conditions)
        return replace(
            piece, local=local, leaf=leaf, list_node=list_node, guards=place.guards, rows=rows
        )
