"""Boxed functions and invocations."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from decisions.item_types import ItemType, coerce
from decisions.logic import Logic
from decisions.place import Place
from decisions.run import Run
from feel import Expression, Function, compile_expression
from feel.frame import Frame

# Python frames between the closure of a call in FEEL and the logic that it reaches.
CALL_FRAMES = 6

# Gets the arguments by parameter name, gives the value.
Body = Callable[[Mapping[str, object]], object]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A formal parameter."""

    name: str
    wanted: ItemType


@dataclass(frozen=True, slots=True)
class FunctionLogic:
    """A boxed function: its value is a function that remembers the variables around it."""

    parameters: tuple[Parameter, ...]
    body: Logic
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return the function."""

        def body(arguments: Mapping[str, object]) -> object:
            return self.body.evaluate({**context, **arguments}, run)

        return function("", self.parameters, body, run, self.place)


@dataclass(frozen=True, slots=True)
class Invocation:
    """A call with bindings by parameter name."""

    called: Logic
    bindings: tuple[tuple[str, Logic], ...]
    place: Place

    def evaluate(self, context: Mapping[str, object], run: Run) -> object:
        """Return what the function gives; null where it is none or a binding fits no parameter."""
        target = self.called.evaluate(context, run)
        if not isinstance(target, Function):
            run.note("not_a_function", self.place)
            return None
        given = {name: logic.evaluate(context, run) for name, logic in self.bindings}
        unknown = sorted(given.keys() - set(target.parameters))
        if unknown:
            run.note("unknown_parameter", self.place, names=unknown)
            return None
        return call(target, [given.get(name) for name in target.parameters], run)


def function(
    name: str, parameters: tuple[Parameter, ...], body: Body, run: Run, place: Place
) -> Function:
    """Make a FEEL function of ``body``.

    An argument that does not conform to its parameter makes the answer null: the body is never
    entered.
    """

    def invoke(frame: Frame, values: list[Any]) -> object:
        arguments: dict[str, object] = {}
        for parameter, value in zip(parameters, values, strict=True):
            arguments[parameter.name], is_good = coerce(value, parameter.wanted, frame)
            if not is_good:
                run.note("argument_type", place, parameter=parameter.name)
                return None
        frame.enter(CALL_FRAMES)
        answer = body(arguments)
        frame.leave(CALL_FRAMES)
        return answer

    return Function(name, tuple(p.name for p in parameters), invoke)


def call(target: Function, values: list[object], run: Run) -> object:
    """Call any FEEL function, built in or made here, with one value a parameter."""
    arguments = {f"p{number}": value for number, value in enumerate(values)}
    caller = _caller(len(values))
    return run.value(caller, {"target": target, **arguments})


@lru_cache(maxsize=64)
def _caller(parameters: int) -> Expression:
    return compile_expression(f"target({', '.join(f'p{n}' for n in range(parameters))})")
