"""Reading lists, ranges, contexts and parentheses."""

from feel.syntax.names import KEYWORDS, spelled
from feel.syntax.nodes import ContextOf, Entry, ListOf, Node, RangeOf, Test, one_sided
from feel.syntax.type_reader import TypeReader

SIGNS = ("<", "<=", ">", ">=", "=", "!=")
_OPENING = frozenset("([{-?@")
_STARTING = frozenset(("if", "for", "some", "every", "function", "true", "false", "null"))
COMPARE = 3
"""Rank of comparisons: the end of a range and the operand of a test bind tighter."""


class Brackets(TypeReader):
    """Reads what is enclosed."""

    _in_range_end: bool = False

    def open(self, sign: str) -> bool:
        """Take the bracket ``sign``; give what it returns to ``close``."""
        self.expect(sign)
        outer, self._in_range_end = self._in_range_end, False
        return outer

    def close(self, sign: str, outer: bool) -> None:
        """Take the bracket ``sign`` that ends what ``open`` began."""
        self.expect(sign)
        self._in_range_end = outer

    def bracket(self) -> Node:
        """Read ``[a, b]``, ``[a..b]`` or ``]a..b]`` in all its closings."""
        opening = self.token
        outer = self.open(opening.text)
        items: list[Node] = []
        while not self.sees("]"):
            items.append(self.item())
            if len(items) == 1 and (self.sees("..") or opening.text == "]"):
                return self.range_from(items[0], opening.position, outer, opening.text == "[")
            if not self.accept(","):
                break
        self.close("]", outer)
        return ListOf(opening.position, tuple(items))

    def item(self) -> Node:
        """Read a member of a list: an expression, or a test such as ``< 5``."""
        return self.test() if self.sees(*SIGNS) else self.expression()

    def test(self) -> Test:
        """Read a unary test that begins with a sign."""
        sign = self.advance()
        return Test(sign.position, sign.text, self.expression(COMPARE))

    def range_from(self, start: Node, position: int, outer: bool, included: bool) -> RangeOf:
        """Read ``..``, the end and the closing of a range."""
        self.expect("..")
        self._in_range_end = True
        end = self.expression(COMPARE)
        if not self.sees("]", ")", "["):
            raise self.fail("expected", expected="]")
        closing = self.token.text
        self.close(closing, outer)
        return RangeOf(position, start, end, included, closing == "]")

    def closes_range(self) -> bool:
        """Say whether the ``[`` that comes next closes a range rather than opens a filter."""
        if not self._in_range_end:
            return False
        before, after = self.tokens[self.at - 1], self.ahead()
        if before.kind in ("number", "string"):
            return True
        if after.kind in ("number", "string") or after.text in _OPENING:
            return False
        return after.kind != "name" or (after.text in KEYWORDS and after.text not in _STARTING)

    def parenthesis(self) -> Node:
        """Read ``(expression)``, ``(a..b)`` or a range with one side such as ``(< 5)``."""
        position = self.token.position
        outer = self.open("(")
        if self.sees(*SIGNS):
            found: Node = one_sided(self.test())
        else:
            found = self.expression()
            if self.sees(".."):
                return self.range_from(found, position, outer, included=False)
        self.close(")", outer)
        return found

    def context(self) -> Node:
        """Read ``{key: value}``; each key is a name for the entries after it."""
        opening, outer = self.token, self.open("{")
        entries: list[Entry] = []
        keys: set[str] = set()
        self.known.push(())
        while not self.sees("}"):
            position = self.token.position
            key = self._key()
            if key in keys:
                raise self.fail("key_twice", key=key)
            self.expect(":")
            if self.sees("function"):
                self.known.bind(key)
            entries.append(Entry(position, key, self.expression()))
            keys.add(key)
            self.known.bind(key)
            self.keys.bind(key)
            if not self.accept(","):
                break
        self.close("}", outer)
        self.known.pop()
        return ContextOf(opening.position, tuple(entries))

    def _key(self) -> str:
        if self.token.kind == "string":
            return self.advance().text
        start = self.at
        while self.token.kind != "end" and not self.sees(":", ",", "}", "{"):
            self.at += 1
        if start == self.at or self.tokens[start].kind == "number":
            raise self.fail("key_expected")
        return spelled(self.tokens[start : self.at])
