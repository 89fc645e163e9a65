"""Text to syntax tree: a Pratt parser over the ranks of DMN 1.5 §10.3.1.2."""

from collections.abc import Collection
from decimal import Decimal

from feel.errors import FeelLimit
from feel.syntax.brackets import COMPARE, SIGNS
from feel.syntax.clauses import Clauses
from feel.syntax.names import Known, spelled
from feel.syntax.nodes import (
    And,
    Arithmetic,
    Between,
    Call,
    Comparison,
    Filter,
    For,
    In,
    InstanceOf,
    ListOf,
    Literal,
    Name,
    Negation,
    Node,
    Or,
    Path,
    Quantified,
    Step,
    Tests,
    children,
)
from feel.values.parse import parse_decimal, parse_temporal

OR, AND, SUM, PRODUCT, POWER, SIGN = 1, 2, 4, 5, 6, 7
DEEPEST = 150
"""Levels of a syntax tree; each takes one Python frame when it is evaluated."""

_RANKS = {
    "or": OR,
    "and": AND,
    "between": COMPARE,
    "in": COMPARE,
    **dict.fromkeys(SIGNS, COMPARE),
    "+": SUM,
    "-": SUM,
    "*": PRODUCT,
    "/": PRODUCT,
    "**": POWER,
    "instance": SIGN,
}
_FUNCTIONS = Known(("date and time", "years and months duration"))
"""Built-in functions whose names hold a keyword; a parenthesis has to follow."""
_CONSTANTS = {"true": True, "false": False, "null": None}


def parse_expression(text: str, names: Collection[str] = ()) -> Node:
    """Parse an expression; FeelSyntaxError or FeelLimit where that is impossible."""
    return Parser(text, names).whole_expression()


def parse_expressions(text: str, names: Collection[str] = ()) -> Node:
    """Parse an expression, or several with commas between: those are the list of them.

    Raises:
        FeelSyntaxError, FeelLimit: that is impossible.

    Source:
        DMN 1.5 §10.3.1.2, rule 3 "textual expressions".
    """
    return Parser(text, names).whole_expressions()


def parse_unary_tests(text: str, names: Collection[str] = ()) -> Tests:
    """Parse unary tests, ``-`` included; FeelSyntaxError or FeelLimit where impossible."""
    return Parser(text, names).whole_tests()


class Parser(Clauses):
    """Reads one source."""

    def whole_expression(self) -> Node:
        """Read an expression and the end of the source."""
        found = self.expression()
        self._finish(found)
        return found

    def whole_expressions(self) -> Node:
        """Read expressions with commas between and the end of the source."""
        position = self.token.position
        found = [self.expression()]
        while self.accept(","):
            found.append(self.expression())
        whole = found[0] if len(found) == 1 else ListOf(position, tuple(found))
        self._finish(whole)
        return whole

    def whole_tests(self) -> Tests:
        """Read unary tests and the end of the source."""
        if self.token.text == "-" and self.ahead().kind == "end":
            return Tests(self.advance().position, False, ())
        start = self.at
        found = self._negated() if self.sees("not") and self.ahead().text == "(" else None
        if found is None or self.token.kind != "end":
            self.at = start
            found = Tests(self.token.position, False, self.tests())
        self._finish(found)
        return found

    def _negated(self) -> Tests:
        position = self.advance().position
        outer = self.open("(")
        tests = self.tests()
        self.close(")", outer)
        return Tests(position, True, tests)

    def tests(self) -> tuple[Node, ...]:
        """Read positive unary tests, at least one."""
        found = [self.item()]
        while self.accept(","):
            found.append(self.item())
        return tuple(found)

    def _finish(self, found: Node) -> None:
        if self.token.kind != "end":
            raise self.fail("end_expected")
        measure(found)

    def expression(self, rank: int = 0) -> Node:
        """Read an expression whose signs bind tighter than ``rank``."""
        self.enter()
        left = self._postfix(self._prefix())
        while self.token.kind in ("symbol", "name"):
            found = _RANKS.get(self.token.text, 0)
            if found <= rank:
                break
            left = self._infix(left, found)
        self.leave()
        return left

    def _infix(self, left: Node, rank: int) -> Node:
        if rank in (SUM, PRODUCT, POWER):
            return self._arithmetic(left, rank)
        if rank in (AND, OR):
            return self._logic(left, rank)
        sign = self.advance()
        match sign.text:
            case "between":
                low = self.expression(COMPARE)
                self.expect("and")
                return Between(sign.position, left, low, self.expression(COMPARE))
            case "in":
                return In(sign.position, left, self._in_tests())
            case "instance":
                self.expect("of")
                return InstanceOf(sign.position, left, self.type())
        return Comparison(sign.position, sign.text, left, self.expression(COMPARE))

    def _arithmetic(self, left: Node, rank: int) -> Node:
        steps = []
        while self.token.kind == "symbol" and _RANKS.get(self.token.text) == rank:
            sign = self.advance()
            steps.append(Step(sign.position, sign.text, self.expression(rank)))
        return Arithmetic(steps[0].position, left, tuple(steps))

    def _logic(self, left: Node, rank: int) -> Node:
        word, parts = self.token, [left]
        while self.accept(word.text):
            parts.append(self.expression(rank))
        kind = And if rank == AND else Or
        return kind(word.position, tuple(parts))

    def _in_tests(self) -> tuple[Node, ...]:
        if self.sees(*SIGNS):
            return (self.test(),)
        if not self.sees("("):
            return (self.expression(COMPARE),)
        position = self.token.position
        outer = self.open("(")
        first = self.item()
        if self.sees(".."):
            return (self.range_from(first, position, outer, included=False),)
        found = [first]
        while self.accept(","):
            found.append(self.item())
        self.close(")", outer)
        return tuple(found)

    def _prefix(self) -> Node:
        token = self.token
        if token.kind == "number":
            return self._number()
        if token.kind == "string":
            return Literal(self.advance().position, token.text)
        if self.known.match(self.tokens, self.at):
            return Name(token.position, self.name())
        return self._word() if token.kind == "name" else self._signed()

    def _signed(self) -> Node:
        match self.token.text:
            case "-":
                return Negation(self.advance().position, self.expression(SIGN))
            case "(":
                return self.parenthesis()
            case "[" | "]":
                return self.bracket()
            case "{":
                return self.context()
            case "@":
                return self._at()
            case "?":
                return Name(self.advance().position, "?")
        raise self.fail("expression_expected")

    def _word(self) -> Node:
        token = self.token
        if token.text in _CONSTANTS:
            return Literal(self.advance().position, _CONSTANTS[token.text])
        count = _FUNCTIONS.match(self.tokens, self.at)
        if count and self.ahead(count).text == "(":
            self.at += count
            return Name(token.position, spelled(self.tokens[self.at - count : self.at]))
        return self.clause() or Name(token.position, self.name())

    def _number(self) -> Node:
        token = self.advance()
        value: int | Decimal | None = parse_decimal(token.text)
        if value is None:
            self.at -= 1
            raise self.fail("number_too_large")
        return Literal(token.position, value)

    def _at(self) -> Node:
        position = self.advance().position
        value = parse_temporal(self.token.text) if self.token.kind == "string" else None
        if value is None:
            raise self.fail("temporal_expected")
        self.advance()
        return Literal(position, value)

    def _postfix(self, found: Node) -> Node:
        while self.token.kind == "symbol":
            position = self.token.position
            if self.sees("("):
                found = self._call(found)
            elif self.sees("["):
                if self.closes_range():
                    break
                found = Filter(position, found, self._filter())
            elif self.accept("."):
                found = Path(position, found, self.name(member=True))
            else:
                break
        return found

    def _filter(self) -> Node:
        outer = self.open("[")
        self.filters += 1
        predicate = self.expression()
        self.filters -= 1
        self.close("]", outer)
        return predicate

    def _call(self, function: Node) -> Node:
        position = self.token.position
        outer = self.open("(")
        names: list[str] = []
        arguments: list[Node] = []
        while not self.sees(")"):
            name = self._argument_name()
            if name is not None:
                names.append(name)
            arguments.append(self.item())
            if len(names) not in (0, len(arguments)):
                raise self.fail("names_and_positions_mixed")
            if not self.accept(","):
                break
        self.close(")", outer)
        return Call(position, function, tuple(arguments), tuple(names) if names else None)

    def _argument_name(self) -> str | None:
        count = 0
        while self.ahead(count).kind == "name":
            count += 1
        if not count or self.ahead(count).text != ":":
            return None
        words = self.tokens[self.at : self.at + count]
        self.at += count + 1
        return spelled(words)


def measure(root: Node) -> None:
    """Raise FeelLimit where the tree is deeper than ``DEEPEST``."""
    waiting = [(root, 1)]
    while waiting:
        node, depth = waiting.pop()
        if isinstance(node, (For, Quantified)):
            depth += len(node.iterations)
        if depth > DEEPEST:
            raise FeelLimit(limit="depth", at="source", position=node.position)
        waiting.extend((child, depth + 1) for child in children(node))
