"""Drawing a filled-in form as rows of widgets."""

from collections.abc import Mapping, Sequence

from forms.drawn_value import drawn_attributes, input_text, texts_of
from forms.kinds.choice import value_text
from forms.plan import Leaf, ListNode, Piece
from forms.problem import Problem
from forms.setting import Scope
from forms.sheet import ABSENT, Filling, Sheet
from forms.widget import Choice, Item, Row, Widget

Rows = tuple[tuple[Piece, ...], ...]


class Drawing:
    """One drawing of one form; ``problems`` by path are put beside their widgets."""

    def __init__(
        self, filling: Filling, scope: Scope, problems: Mapping[str, Sequence[Problem]]
    ) -> None:
        self._filling = filling
        self._scope = scope
        self._problems = problems

    def rows(self, rows: Rows, sheet: Sheet, *, blank: bool = False) -> tuple[Row, ...]:
        """Draw the pieces of a block, or of a group in it, filled in by ``sheet``."""
        return tuple(
            Row(tuple(self._widget(piece, sheet, blank=blank) for piece in row)) for row in rows
        )

    def _widget(self, piece: Piece, sheet: Sheet, *, blank: bool) -> Widget:
        scope = self._scope.at(sheet.names)
        name = sheet.prefix + piece.local if piece.local else ""
        leaf = sheet.block.leaves[piece.leaf] if piece.leaf is not None else None
        given = ABSENT if piece.leaf is None else self._given(sheet, piece.leaf, scope, blank=blank)
        return Widget(
            kind=piece.kind,
            id=piece.id,
            name=name if piece.leaf is not None or piece.list_node is not None else "",
            label=piece.setting("label").text(scope) or (leaf.field.label if leaf else ""),
            label_en=piece.setting("label_en").text(scope),
            description=piece.setting("description").text(scope),
            description_en=piece.setting("description_en").text(scope),
            text=input_text(leaf, given, self._scope.now) if leaf else "",
            texts=texts_of(given),
            checked=given is True,
            choices=_choices(piece, given, scope),
            required=leaf is not None and leaf.field.required,
            readonly=leaf is not None and _is_readonly(leaf, scope),
            disabled=leaf is not None and leaf.field.disabled,
            hidden=sheet.is_hidden(piece.guards),
            conditional=piece.is_conditional,
            condition=piece.condition,
            condition_en=piece.condition_en,
            columns=piece.columns,
            problems=tuple(self._problems.get(name, ())) if name else (),
            attributes=drawn_attributes(piece, scope),
            field=leaf.field if leaf else None,
            rows=() if piece.list_node is not None else self.rows(piece.rows, sheet, blank=blank),
            items=self._items(piece, sheet) if piece.list_node is not None else (),
        )

    def _given(self, sheet: Sheet, position: int, scope: Scope, *, blank: bool) -> object:
        leaf, raw = sheet.block.leaves[position], sheet.raws[position]
        if leaf.expression is not None or leaf.field.disabled or _is_readonly(leaf, scope):
            return leaf.as_log(sheet.values[position])
        if raw is not ABSENT:
            return raw
        return ABSENT if blank else leaf.default

    def _items(self, piece: Piece, sheet: Sheet) -> tuple[Item, ...]:
        position = piece.list_node or 0
        node, sheets = sheet.block.lists[position], sheet.items[position]
        items = [
            Item(number, False, self.rows(piece.rows, item))
            for number, item in enumerate(sheets, start=1)
        ]
        if not node.is_fixed:
            blank = self._blank(node, sheet, len(items))
            items.append(Item(len(items) + 1, True, self.rows(piece.rows, blank, blank=True)))
        return tuple(items)

    def _blank(self, node: ListNode, sheet: Sheet, position: int) -> Sheet:
        prefix = f"{sheet.prefix}{node.local}[{position}]."
        blank = self._filling.fill(node.block, {}, prefix)
        words = {"this": {}, "parent": sheet.own, "i": position + 1}
        blank.names = {**sheet.names, **words}
        return blank


def _is_readonly(leaf: Leaf, scope: Scope) -> bool:
    return leaf.expression is not None or leaf.readonly.value(scope) is True


def _choices(piece: Piece, given: object, scope: Scope) -> tuple[Choice, ...]:
    if piece.options_at is None:
        return ()
    chosen = {value_text(value) for value in (given if isinstance(given, list) else [given])}
    return tuple(
        Choice(text, option.label, option.label_en, text in chosen)
        for option in piece.options_at(scope)
        if (text := value_text(option.value)) is not None
    )
