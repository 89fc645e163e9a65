"""A form as it is after reading: everything compiled, nothing mutable.

A *block* is the form itself or one dynamic list; groups are dissolved into the block around
them. What belongs to one item of a list is found by position: the n-th leaf, the n-th list, the
n-th condition of a block.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from feel import Expression, UnaryTests
from forms.field import Field, Option
from forms.problem import Problem
from forms.setting import ABSENT, EDITABLE, Scope, Setting

Convert = Callable[[object, datetime], object]
"""A raw answer, and the moment, to a value; ``None`` for empty. Raises ``Mismatch``."""

Check = Callable[[object, Scope], Problem | None]
"""What is wrong with a value that is not empty."""


"""``conditional.hide``: only ``true`` hides."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """An expression of ``properties.rule`` that must be true, and what to say if it is not."""

    expression: Expression
    path: str
    leaf: int | None
    guards: tuple[int, ...]
    facts: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Leaf:
    """One keyed field inside its block.

    ``keys`` lead to the value inside an item (or the form); ``local`` joins them with dots.
    ``guards`` are positions of conditions in the block: any that hides, hides the leaf. ``feel``
    and ``store`` turn a value into one of FEEL and of the log; ``None`` where it is both.
    """

    field: Field
    keys: tuple[str, ...]
    local: str
    convert: Convert
    checks: tuple[Check, ...]
    guards: tuple[int, ...]
    readonly: Setting = EDITABLE
    default: object = None
    expression: Expression | None = None
    feel: Callable[[object], object] | None = None
    store: Callable[[object], object] | None = None

    def as_feel(self, value: object) -> object:
        """Return ``value`` as one of FEEL."""
        return value if self.feel is None or value is None else self.feel(value)

    def as_log(self, value: object) -> object:
        """Return ``value`` as JSON of the log."""
        return value if self.store is None or value is None else self.store(value)


@dataclass(frozen=True, kw_only=True, slots=True)
class ListNode:
    """One dynamic list inside its block; a list that may not grow has ``is_fixed``."""

    keys: tuple[str, ...]
    local: str
    path: str
    block: "Block"
    guards: tuple[int, ...]
    is_fixed: bool
    repetitions: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """The form, or what one item of a list holds.

    ``shape`` names what may be answered: ``None`` for a leaf or list, a mapping for a group.
    ``computed`` are positions of expression fields, each after those it reads.
    """

    leaves: tuple[Leaf, ...]
    lists: tuple[ListNode, ...]
    conditions: tuple[UnaryTests, ...]
    computed: tuple[int, ...]
    rules: tuple[Rule, ...]
    shape: Mapping[str, object]


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """One component as it is drawn: where its value is, and its texts.

    ``local`` is its path inside the block, or the name under which its problems are noted.
    ``leaf`` and ``list_node`` are positions in the block; ``rows`` the pieces inside a group or
    list, as they share lines. ``settings`` are the properties that a face draws, by name.
    """

    kind: str
    id: str
    local: str = ""
    leaf: int | None = None
    list_node: int | None = None
    guards: tuple[int, ...] = ()
    is_conditional: bool = False
    condition: str = ""
    condition_en: str = ""
    columns: int | None = None
    settings: Mapping[str, Setting] = field(default_factory=dict)
    options_at: Callable[[Scope], Sequence[Option]] | None = None
    rows: tuple[tuple["Piece", ...], ...] = ()

    def setting(self, name: str) -> Setting:
        """Return a property by name; an absent one is null."""
        return self.settings.get(name, ABSENT)
