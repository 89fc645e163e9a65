"""Reading ``if``, ``for``, ``some``, ``every`` and ``function``."""

from feel.syntax.brackets import COMPARE, Brackets
from feel.syntax.names import spelled
from feel.syntax.nodes import For, FunctionDefinition, If, Iteration, Node, Quantified
from feel.types import ANY, Type


class Clauses(Brackets):
    """Reads what begins with a keyword."""

    def clause(self) -> Node | None:
        """Read the clause that the next keyword begins; None where it begins none."""
        match self.token.text:
            case "if":
                return self._if()
            case "for":
                return self._for()
            case "some" | "every":
                return self._quantified()
            case "function":
                return self._function()
        return None

    def _if(self) -> Node:
        position = self.advance().position
        condition = self.expression()
        self.expect("then")
        chosen = self.expression()
        self.expect("else")
        return If(position, condition, chosen, self.expression())

    def _for(self) -> Node:
        position = self.advance().position
        self.known.push(("partial",))
        iterations = self._iterations()
        self.expect("return")
        body = self.expression()
        self.known.pop()
        return For(position, iterations, body)

    def _quantified(self) -> Node:
        word = self.advance()
        self.known.push(())
        iterations = self._iterations()
        self.expect("satisfies")
        body = self.expression()
        self.known.pop()
        return Quantified(word.position, word.text == "every", iterations, body)

    def _iterations(self) -> tuple[Iteration, ...]:
        found = []
        while True:
            position = self.token.position
            name = self._bound_name("in")
            self.expect("in")
            domain = self.expression(COMPARE)
            end = self.expression(COMPARE) if self.accept("..") else None
            found.append(Iteration(position, name, domain, end))
            self.known.bind(name)
            if not self.accept(","):
                return tuple(found)

    def _bound_name(self, *stops: str) -> str:
        start = self.at
        if self.token.kind != "name":
            raise self.fail("name_expected")
        while self.token.kind != "end" and not self.sees(*stops):
            self.at += 1
        words = self.tokens[start : self.at]
        if not words or self.token.kind == "end":
            self.at = start
            raise self.fail("name_expected")
        return spelled(words)

    def _function(self) -> Node:
        position = self.advance().position
        outer = self.open("(")
        self.known.push(())
        names: list[str] = []
        types: list[Type] = []
        while not self.sees(")"):
            names.append(self._bound_name(":", ",", ")"))
            types.append(self.type() if self.accept(":") else ANY)
            self.known.bind(names[-1])
            if not self.accept(","):
                break
        self.close(")", outer)
        body = self._body()
        self.known.pop()
        if len(set(names)) < len(names):
            raise self.fail("parameter_twice")
        return FunctionDefinition(position, tuple(names), tuple(types), body)

    def _body(self) -> Node | None:
        if self.token.text == "external" and self.ahead().text == "{":
            self.advance()
            self.context()
            return None
        return self.expression()
