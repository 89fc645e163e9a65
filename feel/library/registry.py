"""The list of built-in functions: how one is declared, and how its arguments are bound."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from feel.frame import Frame
from feel.library.kinds import ACCEPT, BAD
from feel.values.function import Function

Body = TypeVar("Body", bound=Callable[..., object])
Names = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a built-in.

    Args:
        name: as named arguments give it.
        accept: gives the value to pass, or ``BAD``.
        optional: may be left out, and is then None.
        collects: takes all further arguments as a list.
        unwraps: if there is but one such argument and it is a list, takes that list.
    """

    name: str
    accept: Callable[[Any], object]
    optional: bool
    collects: bool
    unwraps: bool


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a built-in: parameters in order, and what it does with them."""

    parameters: tuple[Parameter, ...]
    body: Callable[..., object]

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the parameters, in order."""
        return tuple(parameter.name for parameter in self.parameters)

    def places(self, count: int, names: Names) -> list[int | None] | None:
        """Return for each parameter the index of its argument; None where they do not fit."""
        if names is None:
            return self._by_position(count)
        known = self.names
        if len(set(names)) < count or not set(names) <= set(known):
            return None
        found = [names.index(name) if name in names else None for name in known]
        pairs = zip(found, self.parameters, strict=True)
        return None if any(at is None and not p.optional for at, p in pairs) else found

    def _by_position(self, count: int) -> list[int | None] | None:
        most = len(self.parameters)
        least = sum(1 for parameter in self.parameters if not parameter.optional)
        spreads = most > 0 and self.parameters[-1].collects
        if count < least or (count > most and not spreads):
            return None
        return [at if at < count else None for at in range(most)]

    def gathered(self, values: list[object], names: Names) -> list[object] | None:
        """Return the values in the order of the parameters; None where they do not fit."""
        places = self.places(len(values), names)
        if places is None:
            return None
        ready = [None if at is None else values[at] for at in places]
        if names is None and self.parameters and self.parameters[-1].collects:
            rest = values[len(ready) - 1 :]
            ready[-1] = rest[0] if len(rest) == 1 and self.parameters[-1].unwraps else rest
        return ready


@dataclass(slots=True)
class Builtin:
    """A built-in function with all its signatures."""

    name: str
    pure: bool = True
    signatures: list[Signature] = field(default_factory=list)

    @property
    def value(self) -> Function:
        """The function as a value."""
        return Function(self.name, self.signatures[0].names, self._invoke, bind=self._bind)

    def signature(self, count: int, names: Names) -> Signature | None:
        """Return the first signature that so many arguments, so named, fit."""
        for signature in self.signatures:
            if signature.places(count, names) is not None:
                return signature
        return None

    def run(
        self, frame: Frame, signature: Signature, values: list[object], given: list[bool]
    ) -> object:
        """Check the values and call the body; null with a warning for a wrong one.

        Args:
            frame: the running evaluation.
            signature: the one that the arguments fit.
            values: one a parameter, in their order.
            given: for each parameter whether an argument was written for it.
        """
        for at, parameter in enumerate(signature.parameters):
            if given[at]:
                value = parameter.accept(values[at])
                if value is BAD:
                    frame.warn("bad_arguments", f"{self.name}: {parameter.name}")
                    return None
                values[at] = value
        try:
            return signature.body(frame, *values)
        except ArithmeticError:
            return frame.null("out_of_range", self.name)

    def _bind(self, frame: Frame, values: list[object], names: Names) -> list[object] | None:
        signature = self.signature(len(values), names)
        ready = signature.gathered(values, names) if signature else None
        if signature is None or ready is None:
            frame.warn("bad_arguments", self.name)
            return None
        places = signature.places(len(values), names) or []
        return [signature, ready, [at is not None for at in places]]

    def _invoke(self, frame: Frame, bound: list[Any]) -> object:
        signature, ready, given = bound
        return self.run(frame, signature, ready, given)


BUILTINS: dict[str, Builtin] = {}


def builtin(text: str, *, pure: bool = True) -> Callable[[Body], Body]:
    """Declare a built-in, or one more signature of it; the one nearest to the body goes first.

    Args:
        text: ``name(parameter: kind, other?: kind)``. A ``?`` after the name makes the
            parameter optional; ``*`` after it collects all further arguments, or takes the
            one list given; ``+`` only collects. A ``?`` after the kind lets null through.
        pure: the answer depends on the arguments alone.
    """
    name, _, rest = text.rstrip(")").partition("(")
    parameters = tuple(_parameter(part) for part in rest.split(", ") if part)

    def declare(body: Body) -> Body:
        entry = BUILTINS.setdefault(name, Builtin(name, pure))
        entry.signatures.append(Signature(parameters, body))
        return body

    return declare


def _parameter(text: str) -> Parameter:
    name, _, kind = text.partition(": ")
    mark = name[-1] if name[-1] in "?*+" else ""
    return Parameter(name.rstrip("?*+"), ACCEPT[kind], mark == "?", mark in ("*", "+"), mark == "*")
