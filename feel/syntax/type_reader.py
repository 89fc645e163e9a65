"""Reading types."""

from feel.syntax.cursor import Cursor
from feel.types import (
    ANY,
    SIMPLE,
    SYNONYMS,
    ContextType,
    FunctionType,
    ListType,
    Named,
    RangeType,
    Simple,
    Type,
)

_LONG = {
    ("date", "and", "time"): "date and time",
    ("days", "and", "time", "duration"): "days and time duration",
    ("years", "and", "months", "duration"): "years and months duration",
}


class TypeReader(Cursor):
    """Reads what stands after ``instance of`` and after the colon of a parameter."""

    def type(self) -> Type:
        """Read one type."""
        self.enter()
        found = self._type()
        self.leave()
        return found

    def _type(self) -> Type:
        for words, name in _LONG.items():
            if tuple(token.text for token in self.tokens[self.at : self.at + len(words)]) == words:
                self.at += len(words)
                return Simple(name)
        if self.ahead().text == "<" and self.sees("list", "range", "context", "function"):
            return self._parts(self.advance().text)
        if self.accept("function"):
            return Simple("function")
        return self._named()

    def _named(self) -> Type:
        name = self.name()
        while self.accept("."):
            name = f"{name}.{self.name(member=True)}"
        name = SYNONYMS.get(name, name)
        if name in SIMPLE:
            return Simple(name)
        if name == "Any":
            return ANY
        if name in ("list", "range"):
            return ListType(ANY) if name == "list" else RangeType(ANY)
        return ContextType(()) if name == "context" else Named(name)

    def _parts(self, word: str) -> Type:
        self.expect("<")
        if word in ("list", "range"):
            item = self.type()
            self.expect(">")
            return ListType(item) if word == "list" else RangeType(item)
        if word == "context":
            return self._context()
        parameters = []
        while not self.sees(">"):
            parameters.append(self.type())
            if not self.accept(","):
                break
        self.expect(">")
        self.expect("->")
        return FunctionType(tuple(parameters), self.type())

    def _context(self) -> Type:
        entries = []
        while not self.sees(">"):
            name = self.name(member=True)
            self.expect(":")
            entries.append((name, self.type()))
            if not self.accept(","):
                break
        self.expect(">")
        return ContextType(tuple(entries))
