"""From the fields that a browser posts, without JavaScript, to raw answers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from forms.block_reader import MAX_REPETITIONS
from forms.paths import position_after
from forms.plan import Block, Leaf, ListNode
from forms.sheet import ABSENT, put

_WIDE: Final = str.maketrans("０１２３４５６７８９．－＋", "0123456789.-+")
_SEVERAL: Final = frozenset({"checklist", "taglist", "filepicker"})
_ON: Final = frozenset({"on", "true", "1"})


def from_text(block: Block, fields: Mapping[str, Sequence[str]]) -> dict[str, object]:
    """Read posted fields: all texts, named by path (``lines[0].owner``).

    A box that is not ticked is not posted: an absent checkbox is ``False``, an absent checklist,
    tag list or file picker ``[]``, an absent radio ``None``; unless the field is disabled or may
    be read-only, whose inputs are not posted either. A page may post a hidden ``off`` before a
    checkbox: the last text counts. Items of a list close up: an item with nothing in it is left
    out, unless the list has a fixed size. Line ends become LF; full-width digits of numbers
    become plain ones. What is not a field of the form is handed on, for ``clean`` to refuse.
    """
    used: set[str] = set()
    answers = _block(block, fields, "", used)
    for name, texts in fields.items():
        if name not in used:
            answers[name] = list(texts)
    return answers


def _block(
    block: Block, fields: Mapping[str, Sequence[str]], prefix: str, used: set[str]
) -> dict[str, object]:
    found: dict[str, object] = {}
    for leaf in block.leaves:
        name = prefix + leaf.local
        used.add(name)
        value = _answer(leaf, fields.get(name))
        if value is not ABSENT:
            put(found, leaf.keys, value)
    for node in block.lists:
        put(found, node.keys, list(_items(node, fields, prefix, used)))
    return found


def _items(
    node: ListNode, fields: Mapping[str, Sequence[str]], prefix: str, used: set[str]
) -> Iterator[dict[str, object]]:
    path = prefix + node.local
    found = {position_after(name, path) for name in fields}
    positions = sorted(position for position in found if position is not None)
    for position in positions[: MAX_REPETITIONS + 1]:
        item = _block(node.block, fields, f"{path}[{position}].", used)
        if node.is_fixed or not _is_blank(item):
            yield item


def _is_blank(value: object) -> bool:
    if isinstance(value, dict):
        return all(_is_blank(inner) for inner in value.values())
    return value in (None, "", False) or value == [] or (isinstance(value, str) and value.isspace())


def _answer(leaf: Leaf, texts: Sequence[str] | None) -> object:
    kind = leaf.field.kind
    if texts is None:
        return _unposted(leaf)
    if kind in _SEVERAL:
        return [text for text in texts if text]
    if kind == "checkbox" and texts:
        return texts[-1] in _ON
    if len(texts) != 1:
        return list(texts)
    text = texts[0].replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_WIDE) if kind == "number" else text


def _unposted(leaf: Leaf) -> object:
    if leaf.field.disabled or leaf.readonly.fixed is not False:
        return ABSENT
    if leaf.field.kind in _SEVERAL:
        return []
    if leaf.field.kind == "checkbox":
        return False
    return None if leaf.field.kind == "radio" else ABSENT
