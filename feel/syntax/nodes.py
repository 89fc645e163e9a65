"""The syntax tree. ``position`` is that of the sign or word that names the node."""

from collections.abc import Iterator
from dataclasses import dataclass, fields

from feel.types import Type


@dataclass(frozen=True, slots=True)
class Node:
    """Anything that has a value."""

    position: int


@dataclass(frozen=True, slots=True)
class Literal(Node):
    """A value written down; temporal ones too."""

    value: object


@dataclass(frozen=True, slots=True)
class Name(Node):
    """A variable; ``?`` is the input of a unary test."""

    name: str


@dataclass(frozen=True, slots=True)
class Negation(Node):
    """The arithmetic minus before an operand."""

    operand: Node


@dataclass(frozen=True, slots=True)
class Step(Node):
    """A further operand of a chain, with the sign before it."""

    sign: str
    operand: Node


@dataclass(frozen=True, slots=True)
class Arithmetic(Node):
    """Operands joined by signs of one rank, from left to right."""

    first: Node
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Comparison(Node):
    """Two values beside one of ``= != < <= > >=``."""

    sign: str
    left: Node
    right: Node


@dataclass(frozen=True, slots=True)
class Between(Node):
    """``value between low and high``, both ends included."""

    value: Node
    low: Node
    high: Node


@dataclass(frozen=True, slots=True)
class Test(Node):
    """A unary test that begins with a sign, such as ``< 5``."""

    sign: str
    operand: Node


@dataclass(frozen=True, slots=True)
class In(Node):
    """``value in (test, test)``."""

    value: Node
    tests: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Tests(Node):
    """Unary tests over the input ``?``; none at all stands for ``-``, which is always true."""

    negated: bool
    tests: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class InstanceOf(Node):
    """``value instance of type``."""

    value: Node
    type: Type


@dataclass(frozen=True, slots=True)
class And(Node):
    """Parts joined by ``and``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or(Node):
    """Parts joined by ``or``."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class If(Node):
    """``if condition then chosen else other``."""

    condition: Node
    chosen: Node
    other: Node


@dataclass(frozen=True, slots=True)
class Iteration(Node):
    """``name in domain`` or ``name in domain..end`` of a loop."""

    name: str
    domain: Node
    end: Node | None


@dataclass(frozen=True, slots=True)
class For(Node):
    """``for … return body``."""

    iterations: tuple[Iteration, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class Quantified(Node):
    """``some`` or ``every`` … ``satisfies body``."""

    every: bool
    iterations: tuple[Iteration, ...]
    body: Node


@dataclass(frozen=True, slots=True)
class FunctionDefinition(Node):
    """``function(a, b) body``; without body it is ``external``, which we never run."""

    parameters: tuple[str, ...]
    types: tuple[Type, ...]
    body: Node | None


@dataclass(frozen=True, slots=True)
class Call(Node):
    """``function(arguments)``; ``names`` is None where they are given by position."""

    function: Node
    arguments: tuple[Node, ...]
    names: tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Path(Node):
    """``base.name``."""

    base: Node
    name: str


@dataclass(frozen=True, slots=True)
class Filter(Node):
    """``base[predicate]``."""

    base: Node
    predicate: Node


@dataclass(frozen=True, slots=True)
class ListOf(Node):
    """``[a, b]``."""

    items: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Entry(Node):
    """``key: value`` of a context."""

    key: str
    value: Node


@dataclass(frozen=True, slots=True)
class ContextOf(Node):
    """``{key: value}``."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class RangeOf(Node):
    """``[start..end]``, or one side only from ``(< end)``.

    Of ``(= start)`` and ``(!= start)`` the sign is kept, and there is no ``end``.
    """

    start: Node | None
    end: Node | None
    start_included: bool
    end_included: bool
    sign: str = ""


def one_sided(test: Test) -> RangeOf:
    """Return the range that a test such as ``< 5`` means where a value is wanted."""
    place, end, sign = test.position, test.operand, test.sign
    match sign:
        case "<" | "<=":
            return RangeOf(place, None, end, False, sign == "<=")
        case ">" | ">=":
            return RangeOf(place, end, None, sign == ">=", False)
    return RangeOf(place, end, None, sign == "=", sign == "=", sign)


def children(node: Node) -> Iterator[Node]:
    """Yield the nodes directly below ``node``, in the order of the source."""
    for field in fields(node):
        value = getattr(node, field.name)
        if isinstance(value, Node):
            yield value
        elif isinstance(value, tuple):
            for item in value:
                if isinstance(item, Node):
                    yield item
