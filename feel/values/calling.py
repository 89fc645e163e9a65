"""Calling a function that is a value."""

from feel.frame import Frame
from feel.values.conformance import converted
from feel.values.function import Function

CALLBACK_DEPTH = 8
"""Python frames between a built-in and the function it was given."""


def call(
    frame: Frame,
    function: Function,
    values: list[object],
    names: tuple[str, ...] | None = None,
    depth: int = CALLBACK_DEPTH,
) -> object:
    """Return what ``function`` gives for ``values``; null with a warning where they do not fit.

    Args:
        frame: the running evaluation.
        function: what to call.
        values: its arguments.
        names: name of each value, where they are given by name.
        depth: Python frames that lie between the caller's function and this call.
    """
    bind = function.bind
    ready = bind(frame, values, names) if bind else _bound(frame, function, values, names)
    if ready is None:
        return None
    frame.enter(depth)
    answer = function.invoke(frame, ready)
    frame.leave(depth)
    return answer


def _bound(
    frame: Frame, function: Function, values: list[object], names: tuple[str, ...] | None
) -> list[object] | None:
    if len(values) != len(function.parameters):
        frame.warn("bad_arguments", function.name)
        return None
    if names is not None:
        given = dict(zip(names, values, strict=True))
        if given.keys() != set(function.parameters):
            frame.warn("bad_arguments", function.name)
            return None
        values = [given[name] for name in function.parameters]
    if not function.types:
        return values
    ready = []
    for value, kind in zip(values, function.types, strict=True):
        fits, taken = converted(frame, value, kind)
        if not fits:
            frame.warn("bad_arguments", function.name)
            return None
        ready.append(taken)
    return ready
