"""Closures for ``in`` and for unary tests."""

from collections.abc import Callable

from feel.compiler.builder import Builder, Run
from feel.compiler.logic import ORDERS, PLAIN, ordered
from feel.compiler.scope import Scope
from feel.frame import Frame
from feel.syntax.nodes import In, Literal, Name, Node, Test, Tests, children
from feel.values.containing import is_member
from feel.values.equality import equal

Match = Callable[[Frame, object], bool | None]


def membership(builder: Builder, node: In, scope: Scope) -> Run:
    """Compile ``value in tests``."""
    value, slot = builder.build(node.value, scope), builder.slot()
    match = any_match(builder, node.tests, scope, slot)
    position = node.position

    def run(frame: Frame) -> object:
        given = value(frame)
        frame.position = position
        return match(frame, given)

    return run


def unary_tests(builder: Builder, node: Tests, scope: Scope) -> Run:
    """Compile unary tests over slot 0, which holds the input."""
    if not node.tests:
        return builder.constant(True)
    inner = Scope(scope, {"?": 0})
    match, negated = any_match(builder, node.tests, inner, 0), node.negated

    def run(frame: Frame) -> object:
        answer = match(frame, frame.locals[0])
        return (not answer) if negated and answer is not None else answer

    return run


def any_match(builder: Builder, tests: tuple[Node, ...], scope: Scope, slot: int) -> Match:
    """Return a test that holds where one of ``tests`` does; null wins over false.

    Args:
        builder: compiles the tests.
        tests: at least one.
        scope: names around them.
        slot: where ``?`` is put for tests that name it.
    """
    inner = Scope(scope, {"?": slot})
    matches = tuple(_match(builder, test, inner, slot) for test in tests)
    if len(matches) == 1:
        return matches[0]
    values = [builder.literal_value(test) for test in tests]
    if all(type(value) is str for value in values):
        return _one_of(frozenset(values), matches)
    return _first_of(matches)


def _one_of(texts: frozenset[object], matches: tuple[Match, ...]) -> Match:
    slow = _first_of(matches)

    def match(frame: Frame, value: object) -> bool | None:
        if type(value) is str:
            return value in texts
        return slow(frame, value)

    return match


def _first_of(matches: tuple[Match, ...]) -> Match:
    def match(frame: Frame, value: object) -> bool | None:
        answer: bool | None = False
        for one in matches:
            found = one(frame, value)
            if found:
                return True
            if found is None:
                answer = None
        return answer

    return match


def _match(builder: Builder, test: Node, scope: Scope, slot: int) -> Match:
    if isinstance(test, Test):
        return _signed(test, builder.build(test.operand, scope))
    run = builder.build(test, scope)
    if _names_input(test):
        return _holds(run, slot)
    if isinstance(test, Literal):
        return _is_value(run, test.position)
    return _equals(run, test.position)


def _names_input(node: Node) -> bool:
    waiting = [node]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Name) and found.name == "?":
            return True
        waiting.extend(children(found))
    return False


def _signed(test: Test, operand: Run) -> Match:
    sign, position, compared = test.sign, test.position, ORDERS.get(test.sign)

    def match(frame: Frame, value: object) -> bool | None:
        other = operand(frame)
        if compared is None:
            same = equal(frame, value, other)
            return same if same is None or sign == "=" else not same
        if type(value) is type(other) and type(value) in PLAIN:
            return compared(value, other)
        return ordered(frame, sign, value, other, position)

    return match


def _holds(run: Run, slot: int) -> Match:
    def match(frame: Frame, value: object) -> bool | None:
        before = frame.locals[slot]
        frame.locals[slot] = value
        answer = run(frame)
        frame.locals[slot] = before
        return answer if isinstance(answer, bool) else None

    return match


def _is_value(run: Run, position: int) -> Match:
    """A value written down is compared, ``true`` as well: null is not true."""

    def match(frame: Frame, value: object) -> bool | None:
        found = run(frame)
        frame.position = position
        return _member(frame, value, found)

    return match


def _equals(run: Run, position: int) -> Match:
    """Any other expression may be a condition that does not name the input, and then holds."""

    def match(frame: Frame, value: object) -> bool | None:
        found = run(frame)
        if isinstance(found, bool) and not isinstance(value, bool):
            return found
        frame.position = position
        return _member(frame, value, found)

    return match


def _member(frame: Frame, value: object, found: object) -> bool | None:
    if type(value) is type(found) and type(value) in PLAIN:
        return value == found
    return is_member(frame, value, found)
