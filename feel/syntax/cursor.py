"""Walking over the tokens."""

from abc import ABC, abstractmethod
from collections.abc import Collection

from feel.errors import FeelLimit, FeelSyntaxError
from feel.syntax.names import KEYWORDS, Known, spelled
from feel.syntax.nodes import Node
from feel.syntax.tokens import Token, tokenize

NESTING = 100
"""How deep brackets, branches and signs may nest in a source."""


class Cursor(ABC):
    """The tokens of one source, read from left to right."""

    def __init__(self, text: str, names: Collection[str]) -> None:
        self.text = text
        self.tokens = tokenize(text)
        self.at = 0
        self.known = Known(names)
        self.keys = Known()
        self.filters = 0
        self._nesting = 0

    @abstractmethod
    def expression(self, rank: int = 0) -> Node:
        """Read an expression whose signs bind tighter than ``rank``."""

    @property
    def token(self) -> Token:
        """The token that comes next."""
        return self.tokens[self.at]

    def ahead(self, count: int = 1) -> Token:
        """Return the token ``count`` after the next one, or the end."""
        return self.tokens[min(self.at + count, len(self.tokens) - 1)]

    def advance(self) -> Token:
        """Take the next token."""
        token = self.tokens[self.at]
        if token.kind != "end":
            self.at += 1
        return token

    def sees(self, *words: str) -> bool:
        """Say whether the next token is one of these signs or keywords."""
        token = self.tokens[self.at]
        return token.text in words and token.kind in ("symbol", "name")

    def accept(self, word: str) -> bool:
        """Take the next token if it is ``word``."""
        if self.sees(word):
            self.at += 1
            return True
        return False

    def expect(self, word: str) -> Token:
        """Take the next token, which has to be ``word``."""
        if not self.sees(word):
            raise self.fail("expected", expected=word)
        return self.advance()

    def fail(self, problem: str, **facts: object) -> FeelSyntaxError:
        """Return the error for the next token."""
        token = self.token
        return FeelSyntaxError(
            text=self.text,
            position=token.position,
            problem=problem,
            found=token.text[:40] if token.kind != "end" else "",
            **facts,
        )

    def enter(self) -> None:
        """Go one level deeper; FeelLimit beyond ``NESTING``."""
        self._nesting += 1
        if self._nesting > NESTING:
            raise FeelLimit(limit="depth", at="source", position=self.token.position)

    def leave(self) -> None:
        """Come back from one level."""
        self._nesting -= 1

    def name(self, *, member: bool = False) -> str:
        """Read a name: the longest one known, else all plain words that follow each other.

        Args:
            member: the name of an entry after a dot, where keys of contexts count too, as
                they do within a filter.
        """
        count = self.known.match(self.tokens, self.at)
        if member or self.filters:
            count = max(count, self.keys.match(self.tokens, self.at))
        plain = self._plain_words()
        count = max(count, plain)
        if not count:
            raise self.fail("name_expected")
        words = self.tokens[self.at : self.at + count]
        self.at += count
        return spelled(words)

    def _plain_words(self) -> int:
        count = 0
        while True:
            token = self.tokens[self.at + count]
            if token.kind != "name" or token.text in KEYWORDS:
                return count
            count += 1
