"""Random answers that a form accepts, made from nothing but the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from complaints.simulation.hints import Hint, Hints
from forms import BadAnswers

if TYPE_CHECKING:
    from forms import Field, Form
    from forms.plan import Block, Leaf, ListNode

_TRIES = 80
_MOST_ITEMS = 3
_PHRASES = (
    "客户说收到的商品与描述不符",
    "现场查看，记录了批号与照片",
    "与客户通话，说明了处理经过",
    "已核对订单与物流信息",
    "建议更换零件并复检",
    "物流显示签收，客户称未收到",
)
_HEXADECIMAL = "0123456789abcdef"


class NoAnswers(Exception):
    """No answers were found that the form accepts; ``problems`` are those of the last try."""

    def __init__(self, form: str, problems: Mapping[str, Sequence[object]]) -> None:
        super().__init__(f"{form}: {dict(problems)}")
        self.form = form
        self.problems = problems


class Answers:
    """Makes answers; the same ones for the same chance, codes and forms.

    ``codes`` are lists of what a field may mean that takes no sentence: account names, numbers of
    complaints; asked for anew each time. ``is_open_case`` is that of ``Form.clean``.
    """

    def __init__(
        self,
        chance: Random,
        codes: Callable[[], Sequence[Sequence[str]]],
        is_open_case: Callable[[str], bool],
    ) -> None:
        self._chance = chance
        self._is_open_case = is_open_case
        self._codes = codes
        self._first = 0
        self.refused = 0

    def to(self, form: Form, *, context: Mapping[str, object], now: datetime) -> dict[str, object]:
        """Answers that ``form`` accepts at the moment ``now`` (aware, in the zone of the desk).

        Refused ones are made again from what the form said; ``refused`` counts them.

        Raises:
            NoAnswers: 80 tries were not enough.
        """
        hints = Hints()
        problems: Mapping[str, Sequence[object]] = {}
        for _ in range(_TRIES):
            self._first = self._chance.randrange(10_000)
            answers = self._block(form.block, hints, now, 0)
            try:
                form.clean(answers, context=context, now=now, is_open_case=self._is_open_case)
            except BadAnswers as refusal:
                self.refused += 1
                problems = refusal.problems
                hints.learn(refusal.problems)
            else:
                return answers
        raise NoAnswers(form.id, problems)

    def _block(self, block: Block, hints: Hints, now: datetime, place: int) -> dict[str, object]:
        """What one block holds; ``place`` is that of the item in its list."""
        found: dict[str, object] = {}
        for leaf in block.leaves:
            hint = hints.of(leaf.field.path)
            if not self._is_left_out(leaf, hint):
                _put(found, leaf.keys, self._value(leaf.field, hint, now, place))
        for node in block.lists:
            _put(found, node.keys, self._items(node, hints, now))
        return found

    def _is_left_out(self, leaf: Leaf, hint: Hint) -> bool:
        if leaf.field.disabled or leaf.expression is not None or leaf.field.kind == "filepicker":
            return True
        return not (leaf.field.required or hint.is_wanted) and self._chance.random() < 0.4

    def _items(self, node: ListNode, hints: Hints, now: datetime) -> list[dict[str, object]]:
        hint = hints.of(node.path)
        choices = next((leaf for leaf in node.block.leaves if leaf.field.options), None)
        if hint.low is not None:
            size = int(hint.low)
        elif node.is_fixed:
            size = node.repetitions
        elif hint.breaches > 1 and choices is not None:
            return self._one_for_each(node, choices, hints, now)
        else:
            size = self._chance.randint(1 if hint.is_wanted else 0, _MOST_ITEMS)
        return [self._block(node.block, hints, now, place) for place in range(size)]

    def _one_for_each(
        self, node: ListNode, choices: Leaf, hints: Hints, now: datetime
    ) -> list[dict[str, object]]:
        """An item for each option of a field: some rules want every one of them answered."""
        items = []
        for place, option in enumerate(choices.field.options):
            item = self._block(node.block, hints, now, place)
            _put(item, choices.keys, option.value)
            items.append(item)
        return items

    def _value(self, field: Field, hint: Hint, now: datetime, place: int) -> object:
        if field.options:
            return self._choice(field, hint)
        if field.kind == "checkbox":
            return field.required or self._chance.random() < 0.4
        if field.kind == "number":
            return self._number(hint)
        if field.kind == "datetime":
            return self._moment(field, hint, now)
        return self._text(hint, place)

    def _choice(self, field: Field, hint: Hint) -> object:
        options = [option.value for option in field.options]
        if field.kind not in ("checklist", "taglist"):
            return self._chance.choice(options)
        least = 1 if field.required or hint.is_wanted else 0
        return self._chance.sample(options, self._chance.randint(least, len(options)))

    def _number(self, hint: Hint) -> int:
        low = 1 if hint.low is None else int(hint.low)
        high = max(low, 100 if hint.high is None else int(hint.high))
        return self._chance.randint(low, high)

    def _moment(self, field: Field, hint: Hint, now: datetime) -> str:
        is_past = (hint.turns + hint.breaches) % 2 == 0
        minutes = self._chance.randint(1, 600) + (1440 if field.subtype == "date" else 0)
        told = now + timedelta(minutes=-minutes if is_past else minutes)
        told = told.replace(second=0, microsecond=0)
        if field.subtype == "date":
            return told.date().isoformat()
        return told.time().isoformat() if field.subtype == "time" else told.isoformat()

    def _text(self, hint: Hint, place: int) -> str:
        """A sentence; where that does not fit, a code of one kind after the other.

        Codes of one kind agree within a form, and differ within a list.
        """
        text = f"{self._chance.choice(_PHRASES)}，第{self._chance.randrange(1000)}号"
        if hint.turns:
            kinds = (*self._codes(), *self._made_up())
            kind = hint.turns - 1
            # A kind whose every code broke a rule has nothing more to offer.
            kind += hint.breaches // max(1, len(kinds[kind % len(kinds)]))
            codes = kinds[kind % len(kinds)]
            text = codes[(self._first + place + hint.breaches) % len(codes)] if codes else text
        while hint.low is not None and len(text) < hint.low:
            text += f"；{self._chance.choice(_PHRASES)}"
        return text if hint.high is None else text[: int(hint.high)]

    def _made_up(self) -> tuple[tuple[str], ...]:
        """A telephone number, a mail address, a hash."""
        number = self._chance.randrange(10_000)
        digest = "".join(self._chance.choices(_HEXADECIMAL, k=64))
        return (
            (f"1380013{number:04d}",),
            (f"someone{number}@example.org",),
            (digest,),
        )


def _put(found: dict[str, Any], keys: Sequence[str], value: object) -> None:
    for key in keys[:-1]:
        found = found.setdefault(key, {})
    found[keys[-1]] = value
